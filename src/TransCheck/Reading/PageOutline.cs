using System.Collections.Frozen;
using AngleSharp.Dom;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Reading;

/// <summary>Tells the article of a page from what stands around it.</summary>
internal sealed class PageOutline
{
    private const int LongestMeta = 150;

    private static readonly FrozenDictionary<string, ClassWord> ClassWords = ResourceTable.ReadKeyed("reading/page-classes.tsv", "name", "kind", "reason")
        .ToFrozenDictionary(row => row.Key, row => new ClassWord(string.Equals(row.Value[1], "meta", StringComparison.Ordinal), ReasonOf(row.Value[2])), StringComparer.Ordinal);

    private readonly Dictionary<IElement, Measure> _measures = [];
    private readonly Dictionary<IElement, OmissionReason> _clutter = [];
    private readonly Dictionary<IElement, int> _score = [];
    private readonly int _total;

    private PageOutline(IElement body)
    {
        _total = MeasureOf(body).Text;
        Score(body);
        Root = FindRoot(body);
    }

    /// <summary>The element that holds the article.</summary>
    public IElement Root { get; }

    public static PageOutline Of(IElement body) => new(body);

    /// <summary>Why an element is no part of the article; null for one that is, if what stands around it is.</summary>
    public OmissionReason? Clutter(IElement element) => _clutter.TryGetValue(element, out var reason) ? reason : null;

    public bool IsClutter(IElement element) => _clutter.ContainsKey(element);

    private static OmissionReason ReasonOf(string name) => Enum.Parse<OmissionReason>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private Measure MeasureOf(IElement element)
    {
        var measure = default(Measure);
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text)
            {
                measure.Text += Trimmed(text.Data);
            }
            else if (child is IElement inner)
            {
                var below = MeasureOf(inner);
                measure.Text += inner.LocalName is "a" || HtmlTags.NeverText.Contains(inner.LocalName) ? 0 : below.Text;
                measure.Links += below.Links + (inner.LocalName is "a" && inner.HasAttribute("href") ? 1 : 0);
                measure.HasHeading |= below.HasHeading || inner.LocalName is "h1" or "h2" or "h3";
            }
        }

        _measures[element] = measure;
        return measure;
    }

    private static int Trimmed(string data) => data.AsSpan().Trim().Length;

    private int Score(IElement element)
    {
        if ((HtmlTags.NeverText.Contains(element.LocalName) ? OmissionReason.Beside : JudgedClutter(element)) is { } reason)
        {
            _clutter.Add(element, reason);
            return 0;
        }

        var score = 0;
        foreach (var child in element.ChildNodes)
        {
            score += child switch
            {
                IText text => Trimmed(text.Data),
                IElement inner => Score(inner),
                _ => 0,
            };
        }

        _score[element] = score;
        return element.LocalName is "a" ? 0 : score;
    }

    private OmissionReason? JudgedClutter(IElement element)
    {
        var tag = element.LocalName;
        if (tag is "body" or "html" or "article" or "main")
        {
            return null;
        }

        if (tag is "nav" or "form" or "dialog" || element.HasAttribute("hidden") || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase))
        {
            return tag is "nav" ? OmissionReason.Navigation : OmissionReason.Beside;
        }

        // What holds most of the page's words is its article, whatever it is called.
        var (length, _, hasHeading) = _measures.GetValueOrDefault(element);
        if (length * 2 > _total)
        {
            return null;
        }

        var word = ClutterWord(element.ClassName, length) ?? ClutterWord(element.Id, length);
        if (word is null && (tag is "aside" || (tag is "footer" && element.ParentElement?.LocalName is not "blockquote")
            || (tag is "header" && !hasHeading)
            || (element.GetAttribute("role") is { } role && HtmlTags.RolesBeside.Contains(role))))
        {
            return OmissionReason.Beside;
        }

        return word ?? (IsLinkList(element) ? OmissionReason.Navigation : null);
    }

    private static OmissionReason? ClutterWord(string? names, int length)
    {
        if (string.IsNullOrEmpty(names))
        {
            return null;
        }

        foreach (var name in names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var previous = string.Empty;
            foreach (var word in Words(name))
            {
                if ((ClassWords.TryGetValue(word, out var known) || ClassWords.TryGetValue($"{previous}-{word}", out known)) && (!known.IsMeta || length <= LongestMeta))
                {
                    return known.Reason;
                }

                previous = word;
            }
        }

        return null;
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var separator = i == name.Length || !char.IsLetter(name[i]);
            if (separator || (i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1])))
            {
                if (i > start)
                {
                    words.Add(name[start..i].ToLowerInvariant());
                }

                start = separator ? i + 1 : i;
            }
        }

        return words;
    }

    /// <summary>A list of nothing but links, of which a text would make a sentence.</summary>
    private bool IsLinkList(IElement element)
    {
        var (length, links, _) = _measures.GetValueOrDefault(element);
        return element.LocalName is "ul" or "ol" && length <= 10 && links >= 4 && links >= element.ChildElementCount;
    }

    private IElement FindRoot(IElement body)
    {
        var enough = _score.GetValueOrDefault(body) / 2;
        return Best(body.QuerySelectorAll("article, [role='article'], [itemprop~='articleBody'], [itemtype*='Article'], [itemtype*='BlogPosting']"), enough)
            ?? Best(body.QuerySelectorAll("main, [role='main']"), enough)
            ?? Densest(body);
    }

    /// <summary>The candidate with the most text; of those with nearly as much, the innermost.</summary>
    private IElement? Best(IEnumerable<IElement> candidates, int enough)
    {
        IElement? best = null;
        foreach (var candidate in candidates)
        {
            var score = _score.GetValueOrDefault(candidate);
            if (score > 0 && score >= enough && (best is null || score > _score[best] || (score * 20 >= _score[best] * 19 && best.Contains(candidate))))
            {
                best = candidate;
            }
        }

        return best;
    }

    private IElement Densest(IElement body)
    {
        var root = body;
        while (root.Children.FirstOrDefault(c => HtmlTags.Wrappers.Contains(c.LocalName) && _score.GetValueOrDefault(c) * 10 > _score.GetValueOrDefault(root) * 9) is { } inner)
        {
            root = inner;
        }

        return root;
    }

    /// <param name="IsMeta">Says something of a short element alone.</param>
    private readonly record struct ClassWord(bool IsMeta, OmissionReason Reason);

    /// <param name="Text">Length of the text outside links.</param>
    /// <param name="Links">All that are below.</param>
    /// <param name="HasHeading">Of the first three levels.</param>
    private record struct Measure(int Text, int Links, bool HasHeading);
}
