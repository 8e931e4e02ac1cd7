using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TransCheck.Cli.Tests;

/// <summary>As much of the API of GitHub as comments on one pull request need.</summary>
internal sealed class PullRequestComments : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public PullRequestComments()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _serving = Serve();
    }

    public string Address { get; }

    public List<(string Author, string Body)> Comments { get; } = [];

    /// <summary>As <c>METHOD path?query</c>.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What is answered instead; null to serve.</summary>
    public HttpStatusCode? Refusal { get; set; }

    /// <summary>Which requests are refused.</summary>
    public string Refused { get; set; } = "";

    public void Dispose()
    {
        _listener.Close();
        _serving.GetAwaiter().GetResult();
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(await _listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var asked = $"{request.HttpMethod} {request.RawUrl}";
        Requests.Add(asked);
        using var reader = new StreamReader(request.InputStream);
        var sent = reader.ReadToEnd();
        if (request.Headers["Authorization"] is not "Bearer secret")
        {
            response.StatusCode = (int)HttpStatusCode.Unauthorized;
        }
        else if (Refusal is { } refusal && asked.StartsWith(Refused, StringComparison.Ordinal))
        {
            response.StatusCode = (int)refusal;
        }
        else if (request.HttpMethod is "GET")
        {
            var page = int.Parse(request.QueryString["page"] ?? "1", System.Globalization.CultureInfo.InvariantCulture);
            var size = int.Parse(request.QueryString["per_page"] ?? "30", System.Globalization.CultureInfo.InvariantCulture);
            JsonSerializer.Serialize(response.OutputStream, Comments.Select((c, i) => new { id = i, user = new { login = c.Author, type = c.Author.EndsWith("[bot]", StringComparison.Ordinal) ? "Bot" : "User" }, body = c.Body }).Skip((page - 1) * size).Take(size));
        }
        else
        {
            var body = JsonNode.Parse(sent)!["body"]!.GetValue<string>();
            if (request.HttpMethod is "POST")
            {
                Comments.Add(("github-actions[bot]", body));
                response.StatusCode = (int)HttpStatusCode.Created;
            }
            else
            {
                var id = int.Parse(request.Url!.Segments[^1], System.Globalization.CultureInfo.InvariantCulture);
                Comments[id] = (Comments[id].Author, body);
            }

            response.OutputStream.Write("{}"u8);
        }

        response.Close();
    }
}
