using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Reporting;

namespace TransCheck.Fuzz.Oracles;

/// <summary>Everything that points into a file points at what it speaks of.</summary>
internal static class Places
{
    public static void Check(Article article, FileText file)
    {
        var exact = IsExact(article, file);
        foreach (var block in article.Blocks.Concat(article.Omitted.Select(o => o.Block)))
        {
            OracleException.Unless(block.Text.Length > 0, "block without text", block.Kind.ToString());
            for (var i = 0; i < block.Text.Length; i++)
            {
                var at = block.Map.ToFile(i);
                if (at < 0 || at >= file.Text.Length)
                {
                    throw new OracleException("block outside of the file", $"{block.Kind} {i} → {at} of {file.Text.Length}");
                }

                if (exact && char.IsAsciiLetterOrDigit(block.Text[i]) && !file.Holds(block.Text[i], at))
                {
                    throw new OracleException("block text is not what stands there", $"{block.Kind} {i} → {at}: {Shown(block.Text, i)} / {Shown(file.Text, at)}");
                }
            }

            file.Range(article.Locate(block, new TextSpan(0, block.Text.Length)));
            OracleException.Unless(block.Links.All(l => Within(l.Span, block.Text)), "link outside of its block", block.Text);
            OracleException.Unless(block.Code.All(c => Within(c, block.Text)) && block.Code.Zip(block.Code.Skip(1)).All(c => c.First.End <= c.Second.Start), "code outside of its block", block.Text);
        }

        foreach (var suppression in article.Suppressions)
        {
            OracleException.Unless(Within(suppression.Mark, suppression.Text), "suppression marks what it does not say", suppression.Text);
            OracleException.Unless(suppression.Start >= 0 && suppression.Start + suppression.Mark.End <= file.Text.Length, "suppression outside of the file", suppression.Text);
            OracleException.Unless(suppression.Scope is not { } scope || Within(scope, file.Text) || IsOpen(scope, file.Text), "scope outside of the file", suppression.Text);
        }
    }

    public static void Check(Document document)
    {
        foreach (var (i, segment) in document.Segments.Index())
        {
            var block = document.BlockOf(segment);
            OracleException.Unless(segment.Index == i && Within(segment.Span, block.Text) && segment.Span.Of(block.Text).SequenceEqual(segment.Text), "segment is not what its block says", segment.Text);
            OracleException.Unless(segment.Text.Length > 0, "segment without text");
            Check(segment.Tokens, segment.Text);
        }
    }

    public static void Check(IReadOnlyList<Token> tokens, string text)
    {
        var end = 0;
        foreach (var token in tokens)
        {
            OracleException.Unless(token.Length > 0 && token.Start >= end && token.End <= text.Length && token.StemLength is > 0 && token.StemLength <= token.Length, "token out of order or outside", token);
            end = token.End;
        }
    }

    public static void Check(DocumentFacts facts)
    {
        foreach (var mention in facts.BySegment.SelectMany(m => m))
        {
            var segment = facts.Document.Segments[mention.Segment];
            OracleException.Unless(Within(mention.Span, segment.Text), "fact outside of its segment", mention);
            OracleException.Unless(mention.Certainty is >= 0 and <= 1, "certainty is no share", mention);
            OracleException.Unless(mention.Value.ToString().Length < 10_000 + segment.Text.Length, "fact without bounds", mention.Kind.ToString());
        }
    }

    public static void Check(ReportedSide? side, Article article, FileText file)
    {
        if (side is null)
        {
            return;
        }

        OracleException.Unless(Within(side.Mark, side.Segment) && side.Mark.Of(side.Segment).SequenceEqual(side.Text), "finding marks what it does not say", side);
        var range = file.Range(side.Location);
        if (side.Text.Length == 0 || !IsExact(article, file))
        {
            return;
        }

        var stands = range.Of(file.Text);
        OracleException.Unless(range.Length > 0 && file.Holds(side.Text[0], range.Start), "finding does not start with its text", $"{side} / {stands}");
        OracleException.Unless(stands.ContainsAny('&', '\\') || IsWithin(side.Text, stands), "finding's text is not in its place", $"{side} / {stands}");
    }

    /// <summary>An HTML parser moves text out of tables, and repeats or drops elements that are not closed; then a place is the nearest one.</summary>
    private static bool IsExact(Article article, FileText file) =>
        article.Format != ArticleFormat.Html || !file.Text.Contains("<t", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the letters and digits of a text come in this order in what stands in the file, where markup may be between them.</summary>
    private static bool IsWithin(string text, ReadOnlySpan<char> stands)
    {
        var next = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                continue;
            }

            var found = stands[next..].IndexOf(c);
            if (found < 0)
            {
                return false;
            }

            next += found + 1;
        }

        return true;
    }

    /// <summary>A suppression that nothing ends reaches beyond any file.</summary>
    private static bool IsOpen(TextSpan scope, string text) => scope.End == int.MaxValue && scope.Start >= 0 && scope.Start <= text.Length;

    private static bool Within(TextSpan span, string text) => span.Start >= 0 && span.Length >= 0 && span.End <= text.Length;

    private static string Shown(string text, int at) => text.Substring(at, Math.Min(20, text.Length - at));
}
