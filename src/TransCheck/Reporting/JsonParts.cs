using System.Collections.Immutable;
using System.Text.Json;
using TransCheck.Articles;
using TransCheck.Reading;

namespace TransCheck.Reporting;

/// <summary>What several JSON outputs have in common.</summary>
internal static class JsonParts
{
    public static void WriteArticle(Utf8JsonWriter json, string name, ReportedArticle article)
    {
        json.WriteStartObject(name);
        json.WriteString("path", article.Path);
        json.WriteString("language", JsonText.Code(article.Language));
        json.WriteString("title", article.Title);
        json.WriteEndObject();
    }

    public static void WriteLocation(Utf8JsonWriter json, Location location)
    {
        json.WriteNumber("line", location.Line);
        json.WriteNumber("column", location.Column);
        json.WriteNumber("endLine", location.EndLine);
        json.WriteNumber("endColumn", location.EndColumn);
    }

    /// <summary>A number from 0 to 1 with as many decimals as mean something.</summary>
    public static void WriteShare(Utf8JsonWriter json, string name, double share) =>
        json.WriteNumber(name, Math.Round((decimal)share, 4));

    public static void WriteStrings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>An array of objects.</summary>
    public static void WriteObjects<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> writeMembers)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            writeMembers(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteUnpaired(Utf8JsonWriter json, ImmutableArray<UnpairedReport> unpaired, Texts texts) =>
        WriteObjects(json, "unpaired", unpaired, article => WriteUnpairedMembers(json, article, texts));

    public static void WriteUnpairedMembers(Utf8JsonWriter json, UnpairedReport article, Texts texts)
    {
        json.WriteString("path", article.Path);
        json.WriteString("language", JsonText.Code(article.Language));
        json.WriteString("reason", texts.Reason(article));
        if (article.Deleted is not null)
        {
            json.WriteString("deleted", article.Deleted);
        }
    }

    public static void WriteErrors(Utf8JsonWriter json, ImmutableArray<ReadError> errors, Texts texts) =>
        WriteObjects(json, "errors", errors, error => WriteErrorMembers(json, error, texts));

    public static void WriteErrorMembers(Utf8JsonWriter json, ReadError error, Texts texts)
    {
        json.WriteString("path", error.Path);
        if (error.Counterpart is not null)
        {
            json.WriteString("counterpart", error.Counterpart);
        }

        json.WriteString("message", texts.Message(error));
    }

    public static void WriteFinding(Utf8JsonWriter json, ReportedFinding finding, Texts texts)
    {
        json.WriteString("id", finding.Check.Id);
        json.WriteString("check", finding.Check.Name);
        json.WriteString("category", finding.Check.Category);
        json.WriteString("severity", SeverityNames.Of(finding.Severity));
        WriteShare(json, "confidence", finding.Confidence);
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteString("message", texts.Message(finding));
        json.WriteString("why", texts.Why(finding));
        json.WriteString("help", CheckHelp.Page(finding.Check));
        WriteSide(json, "source", finding.Source);
        WriteSide(json, "target", finding.Target);
    }

    /// <summary>How many findings do not count, and why; nothing where there are none.</summary>
    public static void WriteSetAsideCounts(Utf8JsonWriter json, Func<SetAsideBy, int> countOf)
    {
        foreach (var (name, by) in new[] { ("known", SetAsideBy.Baseline), ("suppressed", SetAsideBy.Suppression), ("dismissed", SetAsideBy.Decision), ("remaining", SetAsideBy.EarlierRun) })
        {
            if (countOf(by) is > 0 and var count)
            {
                json.WriteNumber(name, count);
            }
        }
    }

    /// <summary>Nothing where all was compared.</summary>
    public static void WriteNotCompared(Utf8JsonWriter json, PairReport pair)
    {
        if (pair.NotCompared.IsEmpty)
        {
            return;
        }

        WriteObjects(json, "notCompared", pair.NotCompared, passage =>
        {
            json.WriteString("side", passage.OfSource ? "source" : "target");
            json.WriteString("reason", OmissionNames.Of(passage.Reason));
            WriteLocation(json, passage.Location);
            json.WriteNumber("words", passage.Words);
            json.WriteString("text", passage.Text);
        });
    }

    private static void WriteSide(Utf8JsonWriter json, string name, ReportedSide? side)
    {
        if (side is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteLocation(json, side.Location);
        json.WriteString("text", side.Text);
        json.WriteString("value", side.Value);
        json.WriteString("segment", side.Segment);
        if (!side.Shown.IsEmpty)
        {
            WriteObjects(json, "shown", side.Shown, shown =>
            {
                WriteLocation(json, shown.Location);
                json.WriteString("text", shown.Text);
            });
        }

        json.WriteEndObject();
    }
}
