using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using TransCheck.Linguistics;

namespace TransCheck.Reading;

/// <summary>A text is no path pattern.</summary>
public sealed class PathPatternException : Exception
{
    public PathPatternException()
    {
    }

    /// <param name="message">A key of the string table.</param>
    public PathPatternException(string message)
        : base(message)
    {
    }

    public PathPatternException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>
/// A path with wildcards, relative to a folder, with <c>/</c>: <c>*</c> and <c>?</c> stand for characters of one name, <c>**</c> for any folders, <c>{md,txt}</c> for
/// one of the texts. Upper and lower case differ on every machine.
/// </summary>
public sealed class PathPattern
{
    /// <summary>A path is matched in so many steps at most as it has characters, times this.</summary>
    private const int MostWildcards = 100;

    private static readonly SearchValues<char> Signs = SearchValues.Create("{}[]*?\\!");

    /// <summary>What ends a text that stands for itself.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create("{}[]*?\\");

    private readonly ImmutableArray<PathPart> _parts;

    private PathPattern(string text, Reading reading, ImmutableArray<PathPart> parts)
    {
        Text = text;
        _parts = parts;
        Placeholders = reading.Placeholders;
        Literals = reading.Literals;
        HasWildcards = reading.Wildcards > 0;
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>Names of the holes of a template.</summary>
    public ImmutableSortedSet<string> Placeholders { get; }

    /// <summary>It takes out of a list what patterns before it put in.</summary>
    public bool IsNegated { get; private init; }

    /// <summary>How many characters it prescribes.</summary>
    public int Literals { get; }

    public bool HasWildcards { get; }

    /// <summary>The file or folder that a pattern without wildcards names, and whether it is a whole path rather than a name at any depth; null for other patterns.</summary>
    internal (string Name, bool IsPath)? Plain { get; private init; }

    /// <summary>
    /// A pattern of files and folders, as <c>.gitignore</c> has them: one without a slash, or with one at its end alone, fits names at any depth, and what fits a folder
    /// fits everything below it. <c>!</c> at the start negates.
    /// </summary>
    /// <exception cref="PathPatternException">A brace is not closed, the text is empty, holds a placeholder, or what patterns do not have.</exception>
    public static PathPattern Glob(string text)
    {
        var negated = text.StartsWith('!');
        var written = Normalized(negated ? text[1..] : text);
        var body = written.Trim('/');
        var anchored = body.Contains('/', StringComparison.Ordinal) || written.StartsWith('/');
        var reading = Reading.Of(body);
        if (!reading.Placeholders.IsEmpty)
        {
            throw new PathPatternException("pattern.placeholder");
        }

        ImmutableArray<PathPart> start = anchored ? [] : [PathPart.Folders];
        return new PathPattern(text, reading, [.. start, .. reading.Parts, PathPart.Below]) { IsNegated = negated, Plain = reading.Wildcards == 0 ? (body, anchored) : null };
    }

    /// <summary>A pattern of whole paths of files that may have holes: <c>{path}</c> takes any folders and names, another one (<c>{year}</c>) a part of one name.</summary>
    /// <exception cref="PathPatternException">A brace is not closed, the text is empty, or holds what patterns do not have.</exception>
    public static PathPattern Template(string text)
    {
        var reading = Reading.Of(Normalized(text).TrimStart('/'));
        return new PathPattern(text, reading, reading.Parts);
    }

    /// <summary>Whether a path can stand in a pattern for itself.</summary>
    public static bool IsLiteral(string path) => !path.AsSpan().ContainsAny(Signs);

    /// <param name="path">Relative to the folder of the pattern.</param>
    public bool IsMatch(string path) => PathMatch.Of(_parts, Normalized(path)) is not null;

    /// <summary>What fills the holes, in the order of their names; null where the path does not fit.</summary>
    /// <inheritdoc cref="IsMatch" path="/param"/>
    public ImmutableArray<string>? Fill(string path)
    {
        var normalized = Normalized(path);
        return PathMatch.Of(_parts, normalized) is { } ends ? [.. Placeholders.Select(p => Filled(p, ends, normalized))] : null;
    }

    public override string ToString() => Text;

    /// <summary>Some file systems decompose letters.</summary>
    internal static string Normalized(string path) => Ascii.IsValid(path) ? path : SoundText.Normalized(path, NormalizationForm.FormC);

    private string Filled(string placeholder, int[] ends, string path)
    {
        var part = 0;
        while (_parts[part].Name != placeholder)
        {
            part++;
        }

        return path[(part == 0 ? 0 : ends[part - 1])..ends[part]];
    }

    private sealed record Reading(ImmutableArray<PathPart> Parts, ImmutableSortedSet<string> Placeholders, int Literals, int Wildcards)
    {
        public static Reading Of(string text)
        {
            if (text.Length == 0)
            {
                throw new PathPatternException("pattern.empty");
            }

            var parts = ImmutableArray.CreateBuilder<PathPart>();
            var placeholders = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
            var (literals, wildcards) = (0, 0);
            for (var i = 0; i < text.Length;)
            {
                var (part, length) = Next(text.AsSpan(i));
                if (part.Name is { } name && !placeholders.Add(name))
                {
                    // A hole that comes twice would have to be filled alike, which no linear search can see to.
                    throw new PathPatternException("pattern.twice");
                }

                var literal = part.Texts.Length == 1;
                literals += literal ? length : 0;
                wildcards += literal || part.Name is not null ? 0 : 1;
                parts.Add(part);
                i += length;
            }

            return wildcards + placeholders.Count <= MostWildcards
                ? new Reading(parts.ToImmutable(), placeholders.ToImmutable(), literals, wildcards)
                : throw new PathPatternException("pattern.wildcards");
        }

        private static (PathPart Part, int Length) Next(ReadOnlySpan<char> rest)
        {
            switch (rest)
            {
                case ['*', '*', '/', ..]:
                    return (PathPart.Folders, 3);
                case ['*', '*', ..]:
                    return (PathPart.Anything, 2);
                case ['*', ..]:
                    return (PathPart.Characters, 1);
                case ['?', ..]:
                    return (PathPart.Character, 1);
                case ['{', ..]:
                    var length = rest.IndexOf('}');
                    var inner = length < 0 ? throw new PathPatternException("pattern.brace") : rest[1..length].ToString();
                    return inner.Contains(',', StringComparison.Ordinal) ? (PathPart.OneOf(inner.Split(',')), length + 1)
                        : inner.Length > 0 && inner.All(char.IsAsciiLetterLower) ? (PathPart.Hole(inner), length + 1)
                        : throw new PathPatternException("pattern.brace");
                case ['}' or '[' or ']' or '\\', ..]:
                    throw new PathPatternException(rest[0] switch { '}' => "pattern.brace", '\\' => "pattern.backslash", _ => "pattern.bracket" });
                default:
                    var end = rest.IndexOfAny(Special);
                    var text = end < 0 ? rest : rest[..end];
                    return (PathPart.Literal(text.ToString()), text.Length);
            }
        }
    }
}
