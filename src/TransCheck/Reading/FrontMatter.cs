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
    private const string SuppressionKey = "transcheck";

    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(" \t.,*[](){}");

    private static readonly FrontMatter None = new(ArticleMetadata.None, 0, -1);

    /// <summary>Those under <c>transcheck:</c>, which hold for the whole article.</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <exception cref="UnreadableArticleException">The front matter has no end, or is not YAML.</exception>
    public static FrontMatter Read(string text)
    {
        var start = Start(text);
        var opening = text.AsSpan(start);
        var mark = opening.StartsWith("---", StringComparison.Ordinal) ? "---" : opening.StartsWith("+++", StringComparison.Ordinal) ? "+++" : null;
        var first = NextLine(text, start);
        if (mark is null || !text.AsSpan(start + 3, first - start - 3).IsWhiteSpace())
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
        return start == 0 && BeginsWithKey(text.AsSpan(first, NextLine(text, first) - first), mark[0]) ? throw new UnreadableArticleException("read.front-matter", ["1", mark + " …"]) : None;
    }

    private static bool BeginsWithKey(ReadOnlySpan<char> line, char mark)
    {
        var key = line.IndexOf(mark == '-' ? ':' : '=');
        return key > 0 && !line[..key].TrimEnd().ContainsAny(NotInKeys);
    }

    /// <summary>Where the front matter begins: behind blank lines, and behind a line that leads to other languages with the rules below it.</summary>
    private static int Start(string text)
    {
        var switches = false;
        for (int line = 0, next; line < text.Length; line = next)
        {
            next = NextLine(text, line);
            var content = text.AsSpan(line, next - line).Trim();
            var isMark = content is "---" or "+++";
            if (isMark && (line == 0 || BeginsWithKey(text.AsSpan(next, NextLine(text, next) - next), content[0])))
            {
                return line;
            }

            switches |= LanguageLine.Is(content);
            if (!content.IsEmpty && !(switches && (isMark || LanguageLine.Is(content))))
            {
                return 0;
            }
        }

        return 0;
    }

    private static FrontMatter ReadYaml(string text, int start, int end, int bodyStart)
    {
        var fields = new Fields(text);
        try
        {
            // Events, not a tree: the nesting of the input cannot exhaust the stack.
            var parser = new YamlEvents(new StringReader(text[start..end]));
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
        catch (InvalidOperationException)
        {
            // The scanner loses its way in some texts with a brace that is not closed.
            throw new UnreadableArticleException("read.front-matter", ["1", "{ …"]);
        }
        catch (Exception e) when (e is ArgumentException or IOException)
        {
            // An escape beyond Unicode, "\U80000000", or a bracket that is not closed.
            throw new UnreadableArticleException("read.front-matter", ["1", e.Message]);
        }

        return fields.Read(bodyStart);
    }

    private static void ReadValue(YamlEvents parser, string key, Fields fields, int start)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            fields.Set(key, scalar.Value, start + (int)scalar.Start.Index);
            return;
        }

        if (parser.TryConsume<MappingStart>(out _))
        {
            if (key == SuppressionKey)
            {
                ReadSuppressions(parser, fields, start);
            }
            else
            {
                ReadEntry(parser, key, fields);
            }
        }
        else if (parser.TryConsume<SequenceStart>(out _))
        {
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                if (parser.TryConsume<Scalar>(out var item))
                {
                    fields.Set(key, item.Value, start + (int)item.Start.Index);
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
    private static void ReadEntry(YamlEvents parser, string key, Fields fields)
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
                case "name" when Fields.PeopleOf(key) is not People.None:
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

    /// <summary>A mapping below <c>transcheck:</c>: <c>off</c> with one check, a list of them or <c>true</c> for all, and a <c>reason</c>.</summary>
    private static void ReadSuppressions(YamlEvents parser, Fields fields, int start)
    {
        string? reason = null;
        var checks = new List<Scalar>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
            {
                parser.SkipThisAndNestedEvents();
                parser.SkipThisAndNestedEvents();
            }
            else if (key.Value is "reason" && parser.TryConsume<Scalar>(out var given))
            {
                reason = given.Value;
            }
            else if (key.Value is not "off")
            {
                fields.Misunderstood(key.Value, start + (int)key.Start.Index);
                parser.SkipThisAndNestedEvents();
            }
            else if (parser.TryConsume<SequenceStart>(out _))
            {
                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    if (parser.TryConsume<Scalar>(out var item))
                    {
                        checks.Add(item);
                    }
                    else
                    {
                        parser.SkipThisAndNestedEvents();
                    }
                }
            }
            else if (parser.TryConsume<Scalar>(out var one))
            {
                checks.Add(one);
            }
            else
            {
                parser.SkipThisAndNestedEvents();
            }
        }

        foreach (var check in checks)
        {
            fields.Off(check.Value, start + (int)check.Start.Index, reason);
        }
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

        return fields.Read(bodyStart);
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

    private enum People
    {
        None,
        Authors,
        Translators,
        Editors,
    }

    /// <summary>The values under the names that Hugo, Jekyll, Docusaurus, Astro and their plugins use.</summary>
    private sealed class Fields(string text)
    {
        private readonly Dictionary<People, List<string>> _people = [];
        private readonly List<AlternateLink> _alternates = [];
        private string? _title;
        private string? _language;
        private string? _date;
        private string? _slug;
        private string? _translationKey;
        private string? _canonical;
        private string? _site;
        private readonly List<Suppression> _suppressions = [];
        private int _titlePlace = -1;

        /// <summary>Whom a key names.</summary>
        public static People PeopleOf(string key) => key switch
        {
            "author" or "authors" or "yazar" or "yazarlar" => People.Authors,
            "translator" or "translators" or "translatedBy" or "translated_by" or "çevirmen" or "çevirmenler" or "çeviren" or "cevirmen" or "ceviren" => People.Translators,
            "editor" or "editors" or "editedBy" or "edited_by" or "editör" or "editörler" => People.Editors,
            _ => People.None,
        };

        public void Set(string key, string value, int place)
        {
            if (string.IsNullOrWhiteSpace(value) || value is "null" or "~")
            {
                return;
            }

            switch (key)
            {
                case "title":
                    if (_title is not null)
                    {
                        break;
                    }

                    _title = value;
                    _titlePlace = place < 0 ? -1 : text.IndexOf(value, place, Math.Min(text.Length - place, value.Length + 1), StringComparison.Ordinal);
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
                case "site" or "publication" or "yayın":
                    _site ??= value;
                    break;
                case SuppressionKey:
                    _suppressions.AddRange(SuppressionText.WholeArticle(value, Place(value, place)));
                    break;
                default:
                    if (PeopleOf(key) is not People.None and var people)
                    {
                        (_people.TryGetValue(people, out var named) ? named : _people[people] = []).Add(value);
                    }

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

        /// <param name="checks">One or several, or <c>true</c> for all.</param>
        /// <param name="place">Where the value starts in the file.</param>
        /// <param name="reason">In the author's words.</param>
        public void Off(string checks, int place, string? reason) =>
            _suppressions.AddRange(SuppressionText.OfChecks(checks, Place(checks, place), reason));

        public void Misunderstood(string word, int place) =>
            _suppressions.Add(new Suppression(word, Suppression.Nothing, word, new TextSpan(0, word.Length), place, null));

        public FrontMatter Read(int bodyStart) => new(Metadata(), bodyStart, _titlePlace) { Suppressions = [.. _suppressions] };

        /// <summary>A value in quotation marks starts behind them.</summary>
        private int Place(string value, int place) => place < 0 ? 0 : text.AsSpan(place).StartsWith(value) ? place : place + 1;

        private ArticleMetadata Metadata() => new()
        {
            Title = _title,
            Language = _language,
            Date = _date,
            Slug = _slug,
            TranslationKey = _translationKey,
            CanonicalAddress = _canonical,
            Authors = Named(People.Authors),
            Translators = Named(People.Translators),
            Editors = Named(People.Editors),
            Site = _site ?? ArticleMetadata.HostOf(_canonical),
            Alternates = [.. _alternates],
        };

        private ImmutableArray<string> Named(People people) => _people.TryGetValue(people, out var named) ? [.. named.Distinct(StringComparer.Ordinal)] : [];
    }
}
