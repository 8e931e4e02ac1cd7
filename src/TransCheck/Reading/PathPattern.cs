using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

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
    private const string AnyDepth = "path";

    /// <summary>Linear time whatever the pattern.</summary>
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private static readonly SearchValues<char> Signs = SearchValues.Create("{}[]*?\\!");

    private readonly Regex _regex;

    private PathPattern(string text, string expression, ImmutableSortedSet<string> placeholders)
    {
        Text = text;
        Placeholders = placeholders;
        _regex = new Regex($"^{expression}$", Options);
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>Names of the holes of a template.</summary>
    public ImmutableSortedSet<string> Placeholders { get; }

    /// <summary>It takes out of a list what patterns before it put in.</summary>
    public bool IsNegated { get; private init; }

    /// <summary>How many characters it prescribes.</summary>
    public int Literals { get; private init; }

    public bool HasWildcards { get; private init; }

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
        var reading = Read(body);
        return reading.Placeholders.IsEmpty
            ? new PathPattern(text, (anchored ? "" : "(.*/)?") + reading.Expression + "(/.*)?", []) { IsNegated = negated, Literals = reading.Literals, HasWildcards = reading.HasWildcards }
            : throw new PathPatternException("pattern.placeholder");
    }

    /// <summary>A pattern of whole paths of files that may have holes: <c>{path}</c> takes any folders and names, another one (<c>{year}</c>) a part of one name.</summary>
    /// <exception cref="PathPatternException">A brace is not closed, the text is empty, or holds what patterns do not have.</exception>
    public static PathPattern Template(string text)
    {
        var reading = Read(Normalized(text).TrimStart('/'));
        return new PathPattern(text, reading.Expression, reading.Placeholders) { Literals = reading.Literals, HasWildcards = reading.HasWildcards };
    }

    /// <summary>Whether a path can stand in a pattern for itself.</summary>
    public static bool IsLiteral(string path) => !path.AsSpan().ContainsAny(Signs);

    /// <param name="path">Relative to the folder of the pattern.</param>
    public bool IsMatch(string path) => _regex.IsMatch(Normalized(path));

    /// <summary>What fills the holes, in the order of their names; null where the path does not fit.</summary>
    /// <inheritdoc cref="IsMatch" path="/param"/>
    public ImmutableArray<string>? Fill(string path) =>
        _regex.Match(Normalized(path)) is { Success: true } match ? [.. Placeholders.Select(p => match.Groups[p].Value)] : null;

    public override string ToString() => Text;

    /// <summary>Some file systems decompose letters.</summary>
    private static string Normalized(string path) => path.IsNormalized() ? path : path.Normalize();

    private static (string Expression, ImmutableSortedSet<string> Placeholders, int Literals, bool HasWildcards) Read(string text)
    {
        if (text.Length == 0)
        {
            throw new PathPatternException("pattern.empty");
        }

        var expression = new StringBuilder();
        var placeholders = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var literals = 0;
        var wildcards = false;
        for (var i = 0; i < text.Length; i++)
        {
            var rest = text.AsSpan(i);
            if (rest is ['*', '*', ..])
            {
                // "**/" also fits no folder at all.
                var folder = rest is [_, _, '/', ..];
                expression.Append(folder ? "(.*/)?" : ".*");
                i += folder ? 2 : 1;
                wildcards = true;
            }
            else if (rest[0] is '*' or '?')
            {
                expression.Append(rest[0] == '*' ? "[^/]*" : "[^/]");
                wildcards = true;
            }
            else if (rest[0] == '{')
            {
                var length = rest.IndexOf('}');
                var inner = length < 0 ? throw new PathPatternException("pattern.brace") : rest[1..length].ToString();
                i += length;
                if (inner.Contains(',', StringComparison.Ordinal))
                {
                    expression.Append('(').AppendJoin('|', inner.Split(',').Select(Regex.Escape)).Append(')');
                    wildcards = true;
                }
                else if (inner.Length == 0 || !inner.All(char.IsAsciiLetterLower))
                {
                    throw new PathPatternException("pattern.brace");
                }
                else
                {
                    // A hole that comes twice would have to be filled alike, which no linear search can see to.
                    expression.Append(placeholders.Add(inner) ? $"(?<{inner}>{(inner is AnyDepth ? ".+" : "[^/]+")})" : throw new PathPatternException("pattern.twice"));
                }
            }
            else if (rest[0] is '}' or '[' or ']' or '\\')
            {
                throw new PathPatternException(rest[0] switch { '}' => "pattern.brace", '\\' => "pattern.backslash", _ => "pattern.bracket" });
            }
            else
            {
                expression.Append(Regex.Escape(rest[..1].ToString()));
                literals++;
            }
        }

        return (expression.ToString(), placeholders.ToImmutable(), literals, wildcards);
    }
}
