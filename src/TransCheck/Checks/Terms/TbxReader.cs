using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;

namespace TransCheck.Checks.Terms;

/// <summary>
/// Reads a glossary from TBX: version 2 (<c>martif</c>), version 3 (<c>tbx</c>, data categories as attributes or as elements) and TBX-Min.
/// Document type definitions are skipped and nothing outside the file is ever opened.
/// </summary>
internal static class TbxReader
{
    private const long MostCharacters = 200_000_000;

    // TBX needs ten levels; a search below each of many more would never end.
    private const int DeepestNesting = 64;

    /// <exception cref="GlossaryException">The text is not TBX, or has a mistake in it.</exception>
    public static List<GlossaryEntry> Read(string path, string text)
    {
        var root = Parse(path, text);
        if (Name(root) is not ("martif" or "tbx"))
        {
            throw new GlossaryException("glossary.not-tbx", [path, Line(root), root.Name.LocalName]);
        }

        return [.. root.Descendants().Where(e => Name(e) is "termentry" or "conceptentry" or "entry").Select(e => Entry(path, e)).OfType<GlossaryEntry>()];
    }

    private static XElement Parse(string path, string text)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MostCharacters };
        try
        {
            CheckDepth(path, text, settings);
            using var reader = XmlReader.Create(new StringReader(text), settings);
            return XElement.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException e)
        {
            throw new GlossaryException("glossary.xml", [path, Math.Max(1, e.LineNumber), e.Message], e);
        }
    }

    private static void CheckDepth(string path, string text, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new StringReader(text), settings);
        while (reader.Read())
        {
            if (reader.Depth > DeepestNesting)
            {
                throw new GlossaryException("glossary.too-deep", [path, ((IXmlLineInfo)reader).LineNumber, DeepestNesting]);
            }
        }
    }

    /// <returns>Null for a concept that this pair of languages says nothing of.</returns>
    private static GlossaryEntry? Entry(string path, XElement concept)
    {
        var terms = concept.Descendants().Where(e => Name(e) is "langset" or "langsec" or "langgroup").SelectMany(l => Terms(path, l)).ToLookup(t => (t.Language, t.Forbidden), t => t.Text);
        var entry = new GlossaryEntry
        {
            English = [.. terms[("en", false)]],
            Turkish = [.. terms[("tr", false)]],
            ForbiddenEnglish = [.. terms[("en", true)]],
            ForbiddenTurkish = [.. terms[("tr", true)]],
            DoNotTranslate = IsUntranslatable(path, concept),
            Note = string.Join(' ', concept.Elements().Where(e => Name(e) is "note").Select(Text)),
        };
        var silent = entry.English.IsEmpty && entry.Turkish.IsEmpty;
        var oneSided = !entry.DoNotTranslate && (entry.English.IsEmpty || entry.Turkish.IsEmpty) && entry.ForbiddenEnglish.IsEmpty && entry.ForbiddenTurkish.IsEmpty;
        return silent || oneSided ? null : GlossaryRules.Check(entry, path, Line(concept));
    }

    private static IEnumerable<(string Language, bool Forbidden, string Text)> Terms(string path, XElement language)
    {
        var code = ((string?)language.Attribute(XNamespace.Xml + "lang") ?? throw new GlossaryException("glossary.no-language", [path, Line(language)])).ToLowerInvariant();
        code = code.Split('-', '_')[0];
        var (last, isForbidden) = (default(XElement), false);
        foreach (var term in language.Descendants().Where(e => Name(e) is "term"))
        {
            var text = Text(term);
            if (text.Length == 0)
            {
                throw new GlossaryException("glossary.no-term", [path, Line(term)]);
            }

            // Of the terms of one group the same is said.
            var group = Group(term);
            (last, isForbidden) = (group, group == last ? isForbidden : IsForbidden(path, group));
            yield return (code, isForbidden, text);
        }
    }

    /// <summary>The element that holds a term and what is said of it: <c>tig, ntig, termSec, termGroup</c>.</summary>
    private static XElement Group(XElement term)
    {
        var group = term.Parent ?? term;
        return Name(group) is "termgrp" ? group.Parent ?? group : group;
    }

    private static bool IsForbidden(string path, XElement group)
    {
        foreach (var (status, element) in Said(group, "administrativestatus", "normativeauthorization", "termstatus"))
        {
            // preferredTerm-admn-sts, preferredTerm, preferred
            var word = status.Split('-')[0].ToLowerInvariant();
            switch (word.EndsWith("term", StringComparison.Ordinal) ? word[..^4] : word)
            {
                case "preferred" or "admitted" or "standardized" or "legal" or "regulated":
                    break;
                case "deprecated" or "superseded" or "obsolete" or "notrecommended" or "forbidden":
                    return true;
                default:
                    throw new GlossaryException("glossary.status", [path, Line(element), status]);
            }
        }

        return false;
    }

    /// <summary>No standard has a category for it: <c>doNotTranslate</c> is widespread, and <c>translationNote</c> with <c>no</c> is Weblate's.</summary>
    private static bool IsUntranslatable(string path, XElement concept)
    {
        foreach (var (value, element) in Said(concept, "donottranslate", "do-not-translate", "dnt"))
        {
            if (!GlossaryRules.TryFlag(value, out var flag))
            {
                throw new GlossaryException("glossary.yes-no", [path, Line(element), value]);
            }

            return flag ?? false;
        }

        return Said(concept, "translationnote").Any(n => string.Equals(n.Value, "no", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Data categories, written as <c>termNote type="administrativeStatus"</c> or as an element of that name.</summary>
    private static IEnumerable<(string Value, XElement Element)> Said(XElement within, params string[] categories) =>
        from element in within.Descendants()
        where categories.Contains(Name(element)) || (element.Attribute("type") is { } type && categories.Contains(type.Value.ToLowerInvariant()))
        select (Text(element), element);

    private static string Name(XElement element) => element.Name.LocalName.ToLowerInvariant();

    private static string Text(XElement element) => string.Join(' ', element.Value.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static int Line(XElement element) => ((IXmlLineInfo)element).LineNumber;
}
