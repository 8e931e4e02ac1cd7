using System.Text.RegularExpressions;

namespace TransCheck.Facts.Code;

/// <summary>
/// The words that code has where its reader puts in something, with those of the translation: <c>{{old_file}}</c> is <c>{{eski_dosya}}</c>. One that the translation renders
/// in two ways, or by a word that the original uses itself, is none.
/// </summary>
internal sealed partial class Placeholders
{
    private readonly Dictionary<string, string?> _renderings = new(StringComparer.Ordinal);

    private Placeholders()
    {
    }

    public static Placeholders Of(IEnumerable<string> source, IEnumerable<string> target)
    {
        var placeholders = new Placeholders();
        var rendered = target.Where(HasSlot).ToLookup(Template, StringComparer.Ordinal);
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in source.Where(HasSlot).GroupBy(Template, StringComparer.Ordinal))
        {
            own.UnionWith(group.SelectMany(Names));
            if (rendered[group.Key].Count() == group.Count())
            {
                foreach (var (code, other) in group.Zip(rendered[group.Key]))
                {
                    placeholders.Add(Names(code), Names(other));
                }
            }
        }

        foreach (var (name, rendering) in placeholders._renderings)
        {
            if (rendering is not null && rendering != name && own.Contains(rendering))
            {
                placeholders._renderings[name] = null;
            }
        }

        return placeholders;
    }

    /// <summary>The code as the translation should have it; null where it has no placeholder that is translated.</summary>
    public string? Render(string code)
    {
        if (_renderings.TryGetValue(code, out var whole))
        {
            return whole;
        }

        if (_renderings.Count == 0 || !Slot().IsMatch(code))
        {
            return null;
        }

        var known = true;
        var rendered = Slot().Replace(code, m =>
        {
            known &= _renderings.TryGetValue(Name(m), out var rendering) && rendering is not null;
            return known ? m.Value.Replace(Name(m), _renderings[Name(m)], StringComparison.Ordinal) : m.Value;
        });
        return known ? rendered : null;
    }

    private void Add(IEnumerable<string> names, IEnumerable<string> renderings)
    {
        foreach (var (name, rendering) in names.Zip(renderings))
        {
            _renderings[name] = !_renderings.TryGetValue(name, out var known) || known == rendering ? rendering : null;
        }
    }

    private static bool HasSlot(string code) => Slot().IsMatch(code);

    private static string Template(string code) => CodeKey.Of(Slot().Replace(code, static m => m.Value[..1]));

    private static IEnumerable<string> Names(string code) => Slot().Matches(code).Select(Name);

    private static string Name(Match slot) => slot.Value.Trim('{', '}', '<', '>', ' ');

    [GeneratedRegex(@"\{\{[^{}]{1,80}\}\}|<\p{L}[\p{L}\p{N}_ -]{0,60}>")]
    private static partial Regex Slot();
}
