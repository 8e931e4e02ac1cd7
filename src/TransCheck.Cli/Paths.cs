using System.CommandLine;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Cli;

internal static class Paths
{
    public static Argument<string[]> Argument(string name, string description) =>
        new(name) { Arity = ArgumentArity.OneOrMore, Description = description };

    /// <exception cref="WrongUseException">One of the paths does not exist, or a file is paired with itself.</exception>
    public static IReadOnlyList<string> Require(IReadOnlyList<string> paths, Texts texts)
    {
        foreach (var path in paths)
        {
            if (!File.Exists(path) && !Directory.Exists(path) && !ArticleReader.HasUnreadableName(path))
            {
                throw new WrongUseException(texts.Format("error.no-such-path", path));
            }
        }

        if (paths.Count == 2 && File.Exists(paths[0]) && string.Equals(Path.GetFullPath(paths[0]), Path.GetFullPath(paths[1]), StringComparison.Ordinal))
        {
            throw new WrongUseException(texts["error.same-file"]);
        }

        return paths;
    }
}
