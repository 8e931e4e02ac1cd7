using System.Collections.Immutable;
using System.Text;
using TransCheck.Facts;
using TransCheck.Reading;

namespace TransCheck.Reporting;

/// <summary>Finds facts of files, for people who want to see what the tool sees, and hands them over file by file.</summary>
/// <returns>The files that could not be read.</returns>
public delegate ImmutableArray<ReadError> FactListing(Action<DocumentFacts> found);

/// <summary>Kinds of facts as reports write them: <c>percentage-point</c>.</summary>
internal static class FactKindNames
{
    private static readonly ImmutableArray<string> Names = [.. Enum.GetNames<FactKind>().Select(Hyphenated)];

    public static string Of(FactKind kind) => Names[(int)kind];

    private static string Hyphenated(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
