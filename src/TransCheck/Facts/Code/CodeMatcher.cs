using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Facts.Matching;
using TransCheck.Facts.Names;

namespace TransCheck.Facts.Code;

/// <summary>
/// Compares code bead by bead. Code that the translation sets without marks is there; so is what stands in the next sentence, a
/// name that the translator changed in the sample programs too, and what names its own language (<c>docs-en</c>, <c>docs-tr</c>).
/// </summary>
internal static partial class CodeMatcher
{
    /// <summary>Shorter code differs in a letter from much else.</summary>
    private const int ShortestSlip = 4;

    /// <summary>Where more code than this is gone, none of it is looked for in the whole article.</summary>
    private const int MostSearches = 2_000;

    public static ImmutableArray<PlacedDifference> Compare(AlignedPair pair, DocumentFacts source, DocumentFacts target)
    {
        if (!source.BySegment.Any(s => s.Any(IsCode)))
        {
            return [];
        }

        var differences = ImmutableArray.CreateBuilder<PlacedDifference>();
        var samples = new Lazy<string[]>(() => Samples(pair.Target.Article));
        var placeholders = Placeholders.Of(Codes(source), Codes(target));
        var searches = 0;
        foreach (var bead in pair.Beads)
        {
            if (bead.Source.Count == 0 || bead.Target.Count == 0)
            {
                continue;
            }

            var lone = Lone(source, bead.Source, target, bead.Target, placeholders);
            if (lone.Count == 0)
            {
                continue;
            }

            var spare = Lone(target, bead.Target, source, bead.Source, null);
            pair.Work.Charge(Rivals.Pairs(lone.Count, spare.Count));
            foreach (var code in lone)
            {
                var other = spare.TakeLikest(code, static _ => true);
                var confidence = other is not null ? IsForLanguage(Text(code), Text(other)) || IsLocalised(Text(code), Text(other), samples.Value) ? 0.2 : Altered(Text(code), Text(other))
                    : searches++ < MostSearches && IsSaid(Text(code), pair.Target, new SegmentRange(0, pair.Target.Segments.Length)) ? 0.3
                    : Missing(Text(code));
                differences.Add(new PlacedDifference(code, other, bead.Target.Start, confidence * bead.Score));
            }
        }

        return differences.DrainToImmutable();
    }

    /// <summary>The code of some segments that the other side says neither there nor in a segment beside.</summary>
    private static List<Mention> Lone(DocumentFacts facts, SegmentRange range, DocumentFacts other, SegmentRange counterpart, Placeholders? placeholders)
    {
        var start = Math.Max(0, counterpart.Start - 1);
        var near = new SegmentRange(start, Math.Min(other.BySegment.Length, counterpart.End + 1) - start);
        var lone = new List<Mention>();
        HashSet<FactValue> marked = [.. Enumerable.Range(near.Start, near.Count).SelectMany(s => other.BySegment[s]).Where(IsCode).Select(m => m.Value)];
        var said = new Dictionary<string, bool>(StringComparer.Ordinal);
        for (var s = range.Start; s < range.End; s++)
        {
            foreach (var mention in facts.BySegment[s])
            {
                if (IsCode(mention) && !marked.Contains(mention.Value) && !(placeholders?.Render(Text(mention)) is { } rendered && marked.Contains(new CodeValue(rendered))))
                {
                    ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(said, Text(mention), out var isKnown);
                    known = isKnown ? known : IsSaid(Text(mention), other.Document, near);
                    if (!known)
                    {
                        lone.Add(mention);
                    }
                }
            }
        }

        return lone;
    }

    private static IEnumerable<string> Codes(DocumentFacts facts) => facts.BySegment.SelectMany(s => s.Where(IsCode)).Select(Text);

    private static bool IsCode(Mention mention) => mention.Kind == FactKind.Code;

    private static string Text(Mention code) => code.Value.ToString();

    private static bool IsSaid(string code, Document document, SegmentRange range)
    {
        for (var s = range.Start; s < range.End; s++)
        {
            if (IsSaid(code, document.Segments[s].Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>As a word of its own; a suffix may follow.</summary>
    private static bool IsSaid(string code, string text)
    {
        for (var at = text.IndexOf(code, StringComparison.Ordinal); at >= 0; at = text.IndexOf(code, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(code[0]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Do the two differ in nothing but the codes of the two languages?</summary>
    private static bool IsForLanguage(string source, string target) => string.Equals(LanguageCode().Replace(source, "*"), LanguageCode().Replace(target, "*"), StringComparison.Ordinal);

    /// <summary>Do the sample programs of the translation have the new words, and no longer the old ones?</summary>
    private static bool IsLocalised(string source, string target, string[] samples)
    {
        var (old, renamed) = (Words(source), Words(target));
        return !renamed.SetEquals(old)
            && renamed.All(w => old.Contains(w) || Begins(w, samples))
            && !old.Any(w => !renamed.Contains(w) && Begins(w, samples));
    }

    /// <summary>The words of the sample programs, sorted.</summary>
    private static string[] Samples(Article article)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in article.Blocks)
        {
            if (block.Kind == BlockKind.Code)
            {
                words.UnionWith(Words(block.Text));
            }
        }

        return [.. words.Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether one of some sorted words begins with a word.</summary>
    private static bool Begins(string word, string[] words)
    {
        var at = Array.BinarySearch(words, word, StringComparer.Ordinal);
        return at >= 0 || (~at < words.Length && words[~at].StartsWith(word, StringComparison.Ordinal));
    }

    private static HashSet<string> Words(string code)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < code.Length; i++)
        {
            var start = i;
            while (i < code.Length && char.IsLetterOrDigit(code[i]))
            {
                i++;
            }

            if (i > start)
            {
                words.Add(code[start..i]);
            }
        }

        return words;
    }

    /// <summary>A slip of the pen is sure; phrases and words of the language are what a program shows, or stand for something.</summary>
    private static double Altered(string source, string target) =>
        !IsProgram(source) || !IsProgram(target) ? 0.45
        : Phonetics.Distance(source, target, 2) <= 2 && source.Length >= ShortestSlip ? 0.85
        : source.Contains(' ', StringComparison.Ordinal) ? 0.45
        : 0.7;

    private static double Missing(string code) => IsProgram(code) ? 0.6 : 0.35;

    /// <summary>Nobody would write a word of the language so: with signs, digits, or a capital within.</summary>
    private static bool IsProgram(string code)
    {
        for (var i = 0; i < code.Length; i++)
        {
            if ((!char.IsLetter(code[i]) && code[i] is not (' ' or '"' or '\'' or ',' or '.' or '!' or '?')) || (i > 0 && char.IsUpper(code[i]) && char.IsLower(code[i - 1])))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("(?<![A-Za-z0-9])(?:en|tr|EN|TR)(?![A-Za-z0-9])")]
    private static partial Regex LanguageCode();
}
