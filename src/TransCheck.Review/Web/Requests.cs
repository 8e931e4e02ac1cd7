using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TransCheck.Decisions;
using TransCheck.Reporting.Html;
using TransCheck.Review.Desk;
using TransCheck.Review.Editing;
using TransCheck.Review.Pages;
using TransCheck.Storage;

namespace TransCheck.Review.Web;

/// <summary>What the desk answers to which address. Articles are asked for by their number alone, never by a path.</summary>
/// <param name="root">Path that every address begins with.</param>
internal sealed class Requests(ReviewDesk desk, ReviewOptions options, string root)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        MapFile("report.css", "text/css");
        MapFile("desk.css", "text/css");
        MapFile("desk.js", "text/javascript");
        routes.MapGet("/", Guard(c => HtmlAsync(c, new ListPage(desk, options, Frame(c, options.Texts["desk.title"])).Write(Number(c.Request.Query["page"]) ?? 1))));
        routes.MapGet("/next", Guard(Next));
        if (options.Statistics is { } statistics)
        {
            routes.MapGet("/statistics", Guard(c => HtmlAsync(c, new StatisticsView(desk, options, Frame(c, options.Texts["stats.title"])).Write(statistics(desk.Current())))));
        }

        routes.MapGet("/changes", Guard(Changes));
        routes.MapGet("/pair/{pair:int}", Guard(c => WithPair(c, p => PairAsync(c, p))));
        routes.MapPost("/pair/{pair:int}/decide", Guard(c => WithPair(c, p => DecideAsync(c, p))));
        routes.MapGet("/pair/{pair:int}/sentence/{sentence:int}", Guard(c => WithPair(c, p => SentenceAsync(c, p))));
        routes.MapPost("/pair/{pair:int}/sentence/{sentence:int}", Guard(c => WithPair(c, p => SaveAsync(c, p))));

        void MapFile(string name, string type)
        {
            var content = HtmlResources.Read(name);
            routes.MapGet($"/{name}", (HttpContext c) =>
            {
                c.Response.ContentType = $"{type}; charset=utf-8";
                return c.Response.WriteAsync(content);
            });
        }
    }

    /// <summary>Every answer knows what others have decided; where the store does not answer, the page says so.</summary>
    private RequestDelegate Guard(Func<HttpContext, Task> answer) => async context =>
    {
        try
        {
            desk.Refresh();
            await answer(context).ConfigureAwait(false);
        }
        catch (StoreException e)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await MessageAsync(context, options.Texts.Format("error.store", e.Message)).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e)
        {
            context.Response.StatusCode = e.StatusCode;
        }
    };

    private Task WithPair(HttpContext context, Func<int, Task> answer)
    {
        var pair = Number(context.Request.RouteValues["pair"]?.ToString()) ?? -1;
        if (pair >= 0 && pair < desk.Pairs.Count)
        {
            return answer(pair);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return MessageAsync(context, options.Texts["desk.no-page"]);
    }

    private Task Next(HttpContext context)
    {
        var from = context.Request.Query["from"].ToString().Split('-') is [var p, .. var f] && Number(p) is { } pair ? (pair, Number(f.FirstOrDefault()) ?? -1) : ((int, int)?)null;
        var filter = Filter(context);
        Redirect(context, FindingQueue.Next(desk.Pairs, filter, from, options.Texts) is { } next
            ? Address($"pair/{HtmlParts.Id(next.Pair.Index)}", filter, null, $"#{HtmlParts.FindingId(next.Pair.Index, next.Index)}")
            : Address("", filter, "done"));
        return Task.CompletedTask;
    }

    /// <summary>Tells an open page whether it is still the newest, also of the files of its pair.</summary>
    private Task Changes(HttpContext context)
    {
        if (Number(context.Request.Query["pair"]) is { } pair && pair < desk.Pairs.Count)
        {
            desk.Look(pair);
        }

        return context.Response.WriteAsync(desk.Revision.ToString(CultureInfo.InvariantCulture));
    }

    private Task PairAsync(HttpContext context, int pair, string? said = null)
    {
        var view = desk.Look(pair);
        said ??= Said(context) ?? (view.HasChanged && view.Report is not null ? options.Texts["desk.said.changed"] : null);
        var frame = Frame(context, view.Pair.Report.Target.Title) with { Pair = pair, Said = said };
        return HtmlAsync(context, new PairPage(desk, options, frame, view).Write());
    }

    private async Task DecideAsync(HttpContext context, int pair)
    {
        var form = await context.Request.ReadFormAsync().ConfigureAwait(false);
        var (finding, word, seen) = (form["finding"].ToString(), form["verdict"].ToString(), Number(form["version"]) ?? 0);
        var index = desk.Pairs[pair].Findings.ToList().FindIndex(f => string.Equals(f.Finding.Fingerprint, finding, StringComparison.Ordinal));
        var comment = form["comment"].ToString().Trim() is { Length: > 0 } text ? text : null;
        var old = index < 0 ? default : desk.Pairs[pair].Findings[index].Decision?.Verdict ?? default;
        var done = word switch
        {
            "undo" => desk.Undo(pair, finding, seen),
            "accept" => desk.Decide(pair, finding, seen, new Verdict(DecisionState.Accepted, null, comment)),
            "comment" => desk.Decide(pair, finding, seen, old with { Comment = comment }),
            _ => Words.Reason(word) is { } reason ? desk.Decide(pair, finding, seen, new Verdict(DecisionState.Dismissed, reason, comment)) : throw new BadHttpRequestException(word),
        };
        if (done)
        {
            Redirect(context, Address($"pair/{HtmlParts.Id(pair)}", Filter(context), null, $"#{HtmlParts.FindingId(pair, index)}"));
            return;
        }

        context.Response.StatusCode = StatusCodes.Status409Conflict;
        var now = index < 0 ? null : desk.Pairs[pair].Findings[index].Decision;
        await PairAsync(context, pair, now is null ? options.Texts["desk.said.gone"] : options.Texts.Format("desk.said.conflict", now.By)).ConfigureAwait(false);
    }

    private Task SentenceAsync(HttpContext context, int pair)
    {
        var segment = Segment(context);
        try
        {
            var sentence = desk.OpenSentence(pair, segment);
            return HtmlAsync(context, new SentencePage(desk, options, Frame(context, options.Texts["desk.edit"]), desk.Pairs[pair], segment).Write(sentence, sentence.Text));
        }
        catch (EditRefusedException e)
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            return PairAsync(context, pair, Message(e));
        }
    }

    private async Task SaveAsync(HttpContext context, int pair)
    {
        var form = await context.Request.ReadFormAsync().ConfigureAwait(false);
        var (segment, text) = (Segment(context), form["text"].ToString());
        try
        {
            var gone = desk.SaveSentence(pair, segment, form["hash"].ToString(), text);
            Redirect(context, Address($"pair/{HtmlParts.Id(pair)}", Filter(context), gone > 0 ? $"fixed-{HtmlParts.Id(gone)}" : "saved"));
        }
        catch (EditRefusedException e)
        {
            // What was typed is not lost.
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            var frame = Frame(context, options.Texts["desk.edit"]) with { Said = Message(e) };
            await HtmlAsync(context, new SentencePage(desk, options, frame, desk.Pairs[pair], segment).Write(new EditableSentence(text, form["hash"].ToString()), text)).ConfigureAwait(false);
        }
    }

    private string Message(EditRefusedException e) => options.Texts.Format(e.Key, [.. e.Arguments]);

    private PageFrame Frame(HttpContext context, string title) => new(root, title, Filter(context), null, Said(context));

    private static FindingFilter Filter(HttpContext context) => FindingFilter.Parse(name => context.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null);

    private string Address(string path, FindingFilter filter, string? said, string fragment = "")
    {
        var query = string.Join('&', new[] { filter.ToQuery(), said is null ? "" : $"said={said}" }.Where(p => p.Length > 0));
        return $"{root}{path}{(query.Length > 0 ? "?" : "")}{query}{fragment}";
    }

    private string? Said(HttpContext context) => context.Request.Query["said"].ToString().Split('-') switch
    {
        ["done"] => options.Texts["desk.said.done"],
        ["saved"] => options.Texts["desk.said.saved"],
        ["fixed", var count] when Number(count) is { } fixedFindings => options.Texts.Count("desk.said.fixed", fixedFindings),
        _ => null,
    };

    private static int Segment(HttpContext context) => Number(context.Request.RouteValues["sentence"]?.ToString()) ?? -1;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static void Redirect(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
    }

    private static Task MessageAsync(HttpContext context, string message)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(message, Encoding.UTF8);
    }

    private static Task HtmlAsync(HttpContext context, string page)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(page, Encoding.UTF8);
    }
}
