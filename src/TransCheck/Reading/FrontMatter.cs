using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using TransCheck.Articles;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TransCheck.Reading;

/// <summary>What stands above a Markdown text between <c>---</c> (YAML) or <c>+++</c> (TOML).</summary>
/// <param name="End">Where the Markdown text starts; 0 without front matter.</param>
/// <param name="TitlePlace">Where the words of the title stand in the file as they are; -1 where they do not.</param>
internal sealed record FrontMatter(ArticleMetadata Metadata, int End, int TitlePlace)
{
    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(" \t.,*[](){}");

    private static readonly FrontMatter None = new(ArticleMetadata.None, 0, -1);

    /// <exception cref="UnreadableArticleException">The front matter has no end, or is not YAML.</exception>
    public static FrontMatter Read(string text)
    {
        var mark = text.StartsWith("---", StringComparison.Ordinal) ? "---" : text.StartsWith("+++", StringComparison.Ordinal) ? "+++" : null;
        var first = NextLine(text, 0);
        if (mark is null || !text.AsSpan(3, first - 3).IsWhiteSpace())
        {
            return None;
        }

        for (var line = first; line < text.Length; line = NextLine(text, line))
        {
            var content = text.AsSpan(line, NextLine(text, line) - line).TrimEnd();
            if (content.SequenceEqual(mark) || (mark[0] == '-' && content.SequenceEqual("...")))
            {
                return mark[0] == '-' ? ReadYaml(text, first, line, NextLine(text, line)) : ReadToml(text, first, line, NextLine(text, line));
            }
        }

        // A rule above the text is not the start of a front matter; a key below it is.
        var second = text.AsSpan(first, NextLine(text, first) - first);
        var key = second.IndexOf(mark[0] == '-' ? ':' : '=');
        return key > 0 && !second[..key].TrimEnd().ContainsAny(NotInKeys) ? throw new UnreadableArticleException("read.front-matter", ["1", mark + " …"]) : None;
    }

    private static FrontMatter ReadYaml(string text, int start, int end, int bodyStart)
    {
        var fields = new Fields(text);
        try
        {
            // Events, not a tree: the nesting of the input cannot exhaust the stack.
            var parser = new Parser(new StringReader(text[start..end]));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return None with { End = bodyStart };
            }

            if (!parser.TryConsume<MappingStart>(out _))
            {
                return None;
            }

            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (!parser.TryConsume<Scalar>(out var key))
                {
                    parser.SkipThisAndNestedEvents();
                    parser.SkipThisAndNestedEvents();
                    continue;
                }

                ReadValue(parser, key.Value, fields, start);
            }
        }
        catch (YamlException e)
        {
            var line = e.Start.Line + 1;
            throw new UnreadableArticleException("read.front-matter", [line.ToString(CultureInfo.InvariantCulture), e.InnerException?.Message ?? e.Message]);
        }

        return new FrontMatter(fields.Metadata(), bodyStart, fields.TitlePlace);
    }

    private static void ReadValue(Parser parser, string key, Fields fields, int start)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            fields.Set(key, scalar.Value, start + (int)scalar.Start.Index);
            return;
        }

        if (parser.TryConsume<MappingStart>(out _))
        {
            ReadEntry(parser, key, fields);
        }
        else if (parser.TryConsume<SequenceStart>(out _))
        {
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                if (parser.TryConsume<Scalar>(out var item))
                {
                    fields.Set(key, item.Value, -1);
                }
                else if (parser.TryConsume<MappingStart>(out _))
                {
                    ReadEntry(parser, key, fields);
                }
                else
                {
                    parser.SkipThisAndNestedEvents();
                }
            }
        }
        else
        {
            parser.SkipThisAndNestedEvents();
        }
    }

    /// <summary>A mapping below a key: an author (<c>name: ...</c>), or other languages (<c>tr: ...</c>; <c>lang: tr, url: ...</c>).</summary>
    private static void ReadEntry(Parser parser, string key, Fields fields)
    {
        string? language = null;
        string? address = null;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var name) || !parser.Accept<Scalar>(out _))
            {
                parser.SkipThisAndNestedEvents();
                if (name is null)
                {
                    parser.SkipThisAndNestedEvents();
                }

                continue;
            }

            var value = parser.Consume<Scalar>().Value;
            switch (name.Value)
            {
                case "name" when key is "author" or "authors":
                    fields.Set(key, value, -1);
                    break;
                case "lang" or "language" or "hreflang" or "locale":
                    language = value;
                    break;
                case "url" or "href" or "path" or "link" or "permalink":
                    address = value;
                    break;
                case { Length: 2 or 5 }:
                    fields.SetAlternate(key, name.Value, value);
                    break;
            }
        }

        fields.SetAlternate(key, language, address);
    }

    private static FrontMatter ReadToml(string text, int start, int end, int bodyStart)
    {
        var fields = new Fields(text);
        for (var at = start; at < end; at = NextLine(text, at))
        {
            var line = text.AsSpan(at, NextLine(text, at) - at);
            if (line.TrimStart().StartsWith("["))
            {
                break;
            }

            var equals = line.IndexOf('=');
            if (equals > 0)
            {
                var value = line[(equals + 1)..].Trim();
                var key = line[..equals].Trim().ToString();
                if (value is ['[', .., ']'])
                {
                    foreach (var item in value[1..^1].Split(','))
                    {
                        fields.Set(key, Unquoted(value[1..^1][item].Trim()), -1);
                    }
                }
                else if (!value.StartsWith("[") && !value.StartsWith("{") && !value.StartsWith("\"\"\"") && !value.StartsWith("'''"))
                {
                    var content = Unquoted(value);
                    fields.Set(key, content, at + equals + 1 + Math.Max(0, line[(equals + 1)..].IndexOf(content, StringComparison.Ordinal)));
                }
            }
        }

        return new FrontMatter(fields.Metadata(), bodyStart, fields.TitlePlace);
    }

    private static string Unquoted(ReadOnlySpan<char> value) =>
        value is ['"', .., '"'] ? value[1..^1].ToString().Replace("\\\"", "\"", StringComparison.Ordinal)
        : value is ['\'', .., '\''] ? value[1..^1].ToString()
        : value.ToString();

    private static int NextLine(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny('\n', '\r');
        if (length < 0)
        {
            return text.Length;
        }

        var end = start + length;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }

    /// <summary>The values under the names that Hugo, Jekyll, Docusaurus, Astro and their plugins use.</summary>
    private sealed class Fields(string text)
    {
        private readonly List<string> _authors = [];
        private readonly List<AlternateLink> _alternates = [];
        private string? _title;
        private string? _language;
        private string? _date;
        private string? _slug;
        private string? _translationKey;
        private string? _canonical;

        public int TitlePlace { get; private set; } = -1;

        public void Set(string key, string value, int place)
        {
            if (string.IsNullOrWhiteSpace(value) || value is "null" or "~")
            {
                return;
            }

            switch (key)
            {
                case "title":
                    _title ??= value;
                    TitlePlace = place < 0 ? -1 : text.IndexOf(value, place, Math.Min(text.Length - place, value.Length + 1), StringComparison.Ordinal);
                    break;
                case "lang" or "language" or "locale" or "inLanguage":
                    _language ??= value;
                    break;
                case "date" or "publishDate" or "pubDate" or "published" or "publishedAt" or "pubDatetime" or "datePublished" or "published_at":
                    _date ??= value;
                    break;
                case "slug" or "permalink":
                    _slug ??= value;
                    break;
                case "translationKey" or "translation_key" or "translationId" or "translation_id" or "i18nKey" or "lang_ref" or "ref" or "page_id":
                    _translationKey ??= value;
                    break;
                case "canonical" or "canonical_url" or "canonicalUrl" or "canonicalURL":
                    _canonical ??= value;
                    break;
                case "author" or "authors":
                    _authors.Add(value);
                    break;
            }
        }

        public void SetAlternate(string key, string? language, string? address)
        {
            if (key is "alternates" or "hreflang" or "translations" or "alternate" && !string.IsNullOrWhiteSpace(language) && !string.IsNullOrWhiteSpace(address))
            {
                _alternates.Add(new AlternateLink(language, address));
            }
        }

        public ArticleMetadata Metadata() => new()
        {
            Title = _title,
            Language = _language,
            Date = _date,
            Slug = _slug,
            TranslationKey = _translationKey,
            CanonicalAddress = _canonical,
            Authors = [.. _authors.Distinct(StringComparer.Ordinal)],
            Alternates = [.. _alternates],
        };
    }
}
