using TransCheck.Articles;

namespace TransCheck.Reading;

/// <param name="Line">The words that are left.</param>
/// <param name="Kind">What the line is; null leaves that to the rules of plain text.</param>
internal readonly record struct PageLine(TextLine Line, BlockKind? Kind);

/// <param name="Lines">Those of the article.</param>
/// <param name="Omitted">The others, each with what it is.</param>
/// <param name="Metadata">What they tell of the article.</param>
internal sealed record Page(List<PageLine> Lines, List<(TextLine Line, OmissionReason Reason)> Omitted, ArticleMetadata Metadata);

/// <summary>
/// Page text as a browser or a reader mode copies it: the article between names of icons, counters, language switches, buttons, a summary of what the
/// body says again, related articles and comments. Only strong signs make a text such a page; a clean text loses nothing.
/// </summary>
internal sealed class PageText
{
    // A line from here on is a text of its own and not the label of something.
    private const int ShortestParagraph = 80;
    private const int LongestLabel = 60;

    private readonly string _text;
    private readonly TextLine[] _lines;
    private readonly string[] _keys;
    private readonly bool[] _icon;
    private readonly OmissionReason?[] _omitted;
    private readonly BlockKind?[] _kinds;
    private readonly List<string> _authors = [];
    private string? _date;
    private string? _title;

    private PageText(string text, List<TextLine> lines)
    {
        _text = text;
        _lines = [.. lines];
        _keys = new string[lines.Count];
        _icon = new bool[lines.Count];
        _omitted = new OmissionReason?[lines.Count];
        _kinds = new BlockKind?[lines.Count];
    }

    /// <summary>Null where the text is no page.</summary>
    public static Page? Read(string text, List<TextLine> lines)
    {
        var page = new PageText(text, lines);
        if (!page.IsPage())
        {
            return null;
        }

        page.Clean();
        var kept = new List<PageLine>();
        var omitted = new List<(TextLine, OmissionReason)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (page._omitted[i] is not { } reason)
            {
                // What was left out stood between two blocks.
                var line = page._lines[i];
                kept.Add(new PageLine(line with { BlankBefore = line.BlankBefore || (i > 0 && page.IsOmitted(i - 1)) }, page._kinds[i]));
            }
            else if (page.LengthOf(i) > 0)
            {
                omitted.Add((page._lines[i], reason));
            }
        }

        return new Page(kept, omitted, new ArticleMetadata { Title = page._title, Date = page._date, Authors = [.. page._authors.Distinct(StringComparer.Ordinal)] });
    }

    /// <summary>Reads the icons off the lines, and counts the signs of a page: one that nothing else explains, or two of different kinds.</summary>
    private bool IsPage()
    {
        var signs = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (pictures, navigation, labels) = (0, 0, 0);
        for (var i = 0; i < _lines.Length; i++)
        {
            var line = _text.AsSpan(_lines[i].Start, _lines[i].End - _lines[i].Start);
            var icon = PageSigns.LeadingIcon(line, out var certain);
            if (icon > 0 && !certain)
            {
                // "homeKit" can be a name; a counter or a button behind the picture is none.
                certain = PageSigns.IsPhrase(PageSigns.Key(line[icon..]));
                icon = certain || line.Length <= LongestLabel || _lines[i].IsItem ? icon : 0;
            }

            pictures += icon > 0 ? certain ? 2 : 1 : 0;
            if (icon > 0)
            {
                _lines[i] = _lines[i] with { Start = _lines[i].Start + icon };
                _icon[i] = true;
                line = line[icon..];
            }

            _keys[i] = line.Length > ShortestParagraph * 2 ? string.Empty : PageSigns.Key(line);
            if (_keys[i].Length == 0)
            {
                _omitted[i] = line.Length <= ShortestParagraph * 2 ? OmissionReason.Label : null;
                continue;
            }

            var known = PageSigns.IsPhrase(_keys[i]);
            if (PageSigns.HasInnerIcon(line))
            {
                pictures += 2;
                _omitted[i] = OmissionReason.Label;
            }
            else if ((known && IsCount(i)) || PageSigns.IsPlayer(line))
            {
                signs.Add(PageSigns.IsPlayer(line) ? "player" : "count");
                _omitted[i] = known && Is(i, "reading-time") ? OmissionReason.ReadingTime : OmissionReason.Counter;
            }
            else if (known && (Is(i, "related") || Is(i, "comments")))
            {
                signs.Add("section");
            }
            else if (PageSigns.IsNavigation(_keys[i]))
            {
                navigation++;
                _omitted[i] = OmissionReason.Navigation;
            }
            else if (known && (Is(i, "line") || Is(i, "language")))
            {
                labels++;
                _omitted[i] = Is(i, "line") ? OmissionReason.Label : OmissionReason.Navigation;
            }
            else if (line.Length >= 20 && !seen.Add(_keys[i]) && _lines[i].BlankBefore && PlainTextReader.IsHeading(line))
            {
                signs.Add("repeated title");
            }
        }

        return pictures >= 2 || signs.Count + navigation + (labels > 2 ? 2 : Math.Min(labels, 1)) >= 2;
    }

    private void Clean()
    {
        CutWhatFollows();
        var body = MarkTitle();
        MarkSummaries();
        MarkIconLists();
        ReadHead(body);
        DropTail();
        SplitNumbers();
    }

    private int LengthOf(int i) => _lines[i].End - _lines[i].Start;

    private bool IsOmitted(int i) => _omitted[i] is not null;

    private void Omit(int i, OmissionReason reason) => _omitted[i] ??= reason;

    private bool IsLong(int i) => !IsOmitted(i) && LengthOf(i) >= ShortestParagraph;

    private bool Is(int i, string kind) => PageSigns.Phrases[kind].Contains(_keys[i]);

    private bool IsCount(int i) => Is(i, "count") || Is(i, "reading-time");

    /// <summary>Related articles and comments end the article, where most of it is above; elsewhere they are a box in it.</summary>
    private void CutWhatFollows()
    {
        var (before, paragraphs) = (0, 0);
        var total = Enumerable.Range(0, _lines.Length).Where(IsLong).Sum(LengthOf);
        for (var i = 0; i < _lines.Length; i++)
        {
            if (IsLong(i))
            {
                before += LengthOf(i);
                paragraphs++;
            }
            else if (!_lines[i].IsItem && (Is(i, "comments") || Is(i, "related")))
            {
                var reason = Is(i, "comments") ? OmissionReason.Comments : OmissionReason.Related;
                Omit(i, reason);
                if (paragraphs >= 2 && (reason == OmissionReason.Comments || before * 2 >= total))
                {
                    OmitFrom(i, reason);
                    return;
                }

                for (var k = i + 1; k < _lines.Length && k <= i + 6 && reason == OmissionReason.Related && !IsLong(k) && PlainTextReader.IsHeading(_text.AsSpan(_lines[k].Start, Math.Max(1, LengthOf(k)))); k++)
                {
                    Omit(k, reason);
                }
            }
        }
    }

    private void OmitFrom(int first, OmissionReason reason)
    {
        for (var i = first; i < _lines.Length; i++)
        {
            reason = Is(i, "comments") ? OmissionReason.Comments : Is(i, "related") ? OmissionReason.Related : reason;
            Omit(i, reason);
        }
    }

    /// <summary>Keeps the title once: a page has it above, as the name of a player, and over the text. What is short between them are labels, what is long the standfirst.</summary>
    /// <returns>The line below the last title.</returns>
    private int MarkTitle()
    {
        var (first, last) = (-1, -1);
        var counts = Enumerable.Range(0, _lines.Length).Where(i => _keys[i].Length >= 15 && !_lines[i].IsItem).GroupBy(i => _keys[i], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(_lines.Length, 40) && first < 0; i++)
        {
            if (!IsOmitted(i) && _keys[i].Length > 0 && counts.TryGetValue(_keys[i], out var all) && all.Count > 1)
            {
                first = i;
                var (counted, paragraphs) = (first, 0);
                foreach (var other in all.Skip(1))
                {
                    Omit(other, OmissionReason.RepeatedTitle);
                    while (paragraphs <= 2 && counted < other)
                    {
                        paragraphs += IsLong(++counted) ? 1 : 0;
                    }

                    last = paragraphs <= 2 ? other : last;
                }
            }
        }

        for (var i = 0; i < Math.Min(_lines.Length, 8) && first < 0; i++)
        {
            var words = _keys[i].Count(' ') + 1;
            first = !IsOmitted(i) && words >= 4 && !_lines[i].IsItem && !IsDate(i) && PlainTextReader.IsHeading(_text.AsSpan(_lines[i].Start, LengthOf(i))) ? i : first;
            if (IsLong(i))
            {
                break;
            }
        }

        if (first < 0)
        {
            return 0;
        }

        for (var i = 0; i < Math.Max(first, last); i++)
        {
            if (i == first || IsOmitted(i))
            {
                continue;
            }

            if (IsLong(i) && i > first)
            {
                _kinds[i] = BlockKind.Summary;
            }
            else if (!IsLong(i))
            {
                Omit(i, ReadLabel(i) ?? OmissionReason.Label);
            }
        }

        // "Title | Site"
        var line = _text.AsSpan(_lines[first].Start, LengthOf(first));
        var site = line.LastIndexOf(" | ");
        if (site > 15 && line[(site + 3)..].Count(' ') < 4)
        {
            line = line[..site].TrimEnd();
            _lines[first] = _lines[first] with { End = _lines[first].Start + line.Length };
        }

        _title = line.ToString();
        _kinds[first] = BlockKind.Title;
        return Math.Max(first, last) + 1;
    }

    private void MarkSummaries()
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            if (IsOmitted(i) || !Is(i, "summary") || _lines[i].IsItem)
            {
                continue;
            }

            Omit(i, OmissionReason.Label);
            var k = i + 1;
            while (k < _lines.Length && _lines[k].IsItem)
            {
                _kinds[k++] = BlockKind.Summary;
            }

            if (k == i + 1 && k < _lines.Length && LengthOf(k) >= LongestLabel)
            {
                _kinds[k] = BlockKind.Summary;
            }
        }
    }

    /// <summary>A label with an icon above points with icons is an appliance of the page.</summary>
    private void MarkIconLists()
    {
        for (var i = 0; i + 1 < _lines.Length; i++)
        {
            if (_icon[i] && !_lines[i].IsItem && LengthOf(i) <= LongestLabel && _lines[i + 1].IsItem && _icon[i + 1] && _kinds[i + 1] is null)
            {
                Omit(i, OmissionReason.Label);
                for (var k = i + 1; k < _lines.Length && _lines[k].IsItem && _icon[k]; k++)
                {
                    Omit(k, OmissionReason.Label);
                }
            }
        }
    }

    /// <summary>Dates, authors and bare numbers above the first paragraph, and what stands above the times of a player.</summary>
    private void ReadHead(int start)
    {
        var player = start;
        for (var i = start; i < _lines.Length && (!IsLong(i) || _kinds[i] is not null); i++)
        {
            player = PageSigns.IsPlayer(_text.AsSpan(_lines[i].Start, LengthOf(i))) ? i : player;
        }

        for (var i = start; i < player; i++)
        {
            if (_kinds[i] is null)
            {
                Omit(i, OmissionReason.Label);
            }
        }

        for (var i = start; i < _lines.Length && (!IsLong(i) || _kinds[i] is not null); i++)
        {
            var line = _text.AsSpan(_lines[i].Start, LengthOf(i));
            if (line.IndexOf(':') is > 0 and var colon && PageSigns.Phrases["credit"].Contains(PageSigns.Key(line[..colon])))
            {
                _kinds[i] ??= BlockKind.Caption;
            }

            if (!IsOmitted(i) && _kinds[i] is null)
            {
                _omitted[i] = ReadLabel(i) ?? (_keys[i] is "0" || IsSiteName(i) ? OmissionReason.Label : null);
            }
        }
    }

    /// <summary>Takes date or author from a line.</summary>
    /// <returns>Null for a line that holds neither.</returns>
    private OmissionReason? ReadLabel(int i)
    {
        if (IsDate(i))
        {
            var line = _text[_lines[i].Start.._lines[i].End];
            var part = Array.Find(line.Split(['·', '|', '•', '—', '–']), p => p.Any(char.IsAsciiDigit)) ?? line;
            var first = 0;
            while (first < part.Length && !char.IsAsciiDigit(part[first]) && !StartsWithMonth(part.AsSpan(first)))
            {
                first++;
            }

            _date ??= part[first..].Trim();
            return OmissionReason.Date;
        }

        var words = _text[_lines[i].Start.._lines[i].End].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var prefix = words.Length > 1 ? PageSigns.Key(words[0]) : string.Empty;
        var name = PageSigns.Phrases["author"].Contains(prefix) ? words[1..] : words;
        var near = (i > 0 && IsLabelNear(i - 1)) || (i + 1 < _lines.Length && IsLabelNear(i + 1));
        if (name.Length is >= 2 and <= 4 && (name.Length < words.Length || near) && name.All(w => char.IsUpper(w[0]) && w.Skip(1).Any(char.IsLower) && w.All(c => char.IsLetter(c) || c is '.' or '-' or '\'' or '’')))
        {
            _authors.Add(string.Join(' ', name));
            return OmissionReason.Byline;
        }

        return null;
    }

    private bool IsLabelNear(int i) => IsCount(i) || IsDate(i);

    private static bool StartsWithMonth(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return end > 2 && PageSigns.Phrases["month"].Contains(PageSigns.Key(text[..end]));
    }

    private bool IsDate(int i)
    {
        if (_keys[i].Length is 0 or > 60 || !_keys[i].Contains('0'))
        {
            return false;
        }

        var month = false;
        foreach (var word in _keys[i].Split(' '))
        {
            var isMonth = PageSigns.Phrases["month"].Contains(word);
            month |= isMonth;
            if (!isMonth && word is not "0" && !PageSigns.Phrases["date-word"].Contains(word))
            {
                return false;
            }
        }

        // 09.04.2026, 2026-04-09
        var digits = _text.AsSpan(_lines[i].Start, LengthOf(i)).ToString().Split(' ').Any(w => w.Count(char.IsAsciiDigit) >= 6 && w.Any(c => c is '.' or '-' or '/'));
        return month || digits;
    }

    private bool IsSiteName(int i)
    {
        var line = _text.AsSpan(_lines[i].Start, LengthOf(i));
        return line.Length < 40 && line.IndexOf('.') is > 1 and var dot && dot < line.Length - 2 && !line.ContainsAny(' ', '\t') && !line.ContainsAnyInRange('0', '9');
    }

    /// <summary>Labels at the end with nothing below them.</summary>
    private void DropTail()
    {
        for (var i = _lines.Length - 1; i >= 0; i--)
        {
            if (IsOmitted(i))
            {
                continue;
            }

            if (_kinds[i] is not null || _lines[i].IsItem || LengthOf(i) > LongestLabel || _text[_lines[i].End - 1] is '.' or '!' or '?' or '”' or '"')
            {
                return;
            }

            Omit(i, OmissionReason.Label);
        }
    }

    /// <summary>Points that carry their number glued to the first word, where the numbers count on from one.</summary>
    private void SplitNumbers()
    {
        for (var i = 0; i < _lines.Length;)
        {
            var end = i;
            while (end < _lines.Length && _lines[end].IsItem && !IsOmitted(end) && GluedNumber(end) == end - i + 1)
            {
                end++;
            }

            for (var k = i; end - i >= 2 && k < end; k++)
            {
                _lines[k] = _lines[k] with { Start = _lines[k].Start + (k - i < 9 ? 1 : 2) };
            }

            i = Math.Max(end, i + 1);
        }
    }

    private int GluedNumber(int i)
    {
        var line = _text.AsSpan(_lines[i].Start, LengthOf(i));
        var digits = 0;
        var number = 0;
        while (digits < line.Length && digits < 2 && char.IsAsciiDigit(line[digits]))
        {
            number = (number * 10) + line[digits++] - '0';
        }

        return digits > 0 && digits < line.Length && (char.IsUpper(line[digits]) || line[digits] is '"' or '“' or '‘' or '\'') ? number : 0;
    }
}
