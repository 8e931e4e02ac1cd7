using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using TransCheck.Decisions;
using TransCheck.Reporting;
using TransCheck.Review.Desk;
using TransCheck.Storage;

namespace TransCheck.Review.Web;

/// <summary>The review desk on 127.0.0.1.</summary>
public sealed class ReviewServer : IAsyncDisposable
{
    /// <summary>A sentence and a comment are short.</summary>
    private const int MostBytes = 1 << 20;

    private readonly WebApplication _application;

    private ReviewServer(WebApplication application, Uri address) => (_application, Address) = (application, address);

    /// <summary>Of the first page, with the token.</summary>
    public Uri Address { get; }

    /// <param name="report">Of findings that no decision was applied to.</param>
    /// <param name="store">Of the decisions.</param>
    /// <param name="options">How pairs are checked and shown.</param>
    /// <param name="port">0 for any that is free.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public static async Task<ReviewServer> StartAsync(CheckReport report, DecisionStore store, ReviewOptions options, int port)
    {
        var desk = new ReviewDesk(report, store, options);

        // An empty one: settings that lie in the folder of the articles must not configure a server.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        var application = builder.Build();
        try
        {
            Gate? gate = null;
            var token = Gate.NewToken();
            application.Use((context, next) => gate?.LetIn(context) is true ? next(context) : Task.CompletedTask);
            application.UseRouting();
            new Requests(desk, options, $"/{token}/").Map(application);
            await application.StartAsync().ConfigureAwait(false);
            var bound = new Uri(application.Urls.First());
            gate = new Gate(token, bound.Authority);
            return new ReviewServer(application, new Uri(bound, $"/{token}/"));
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Answers what has come in, and takes no more.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }
}
