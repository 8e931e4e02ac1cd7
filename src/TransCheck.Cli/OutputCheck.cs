using System.Text;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Cli;

/// <summary>Sees to it before articles are read that the results can be written, and that none of them destroys what the run reads.</summary>
internal static class OutputCheck
{
    /// <param name="outputs">Files that the run writes.</param>
    /// <param name="paths">What it reads articles from.</param>
    /// <param name="files">What it reads besides; null for what it does not.</param>
    /// <returns>The options, with outputs passed over in folders: a report of yesterday is no article.</returns>
    /// <exception cref="WrongUseException">A file cannot be written, is written twice, or is one of those that are read.</exception>
    public static TransCheckOptions Require(IReadOnlyList<string> outputs, IReadOnlyList<string> paths, IEnumerable<string?> files, TransCheckOptions options, Texts texts)
    {
        if (outputs.Count == 0)
        {
            return options;
        }

        var real = outputs.Select(RealPath.Of).ToList();
        var read = files.OfType<string>().Select(RealPath.Of).ToHashSet(StringComparer.Ordinal);
        foreach (var (i, output) in outputs.Index())
        {
            OutputFile.Require(output, texts);
            if (real.IndexOf(real[i]) < i && !OutputFile.IsDirect(output))
            {
                throw new WrongUseException(texts.Format("error.output-twice", output));
            }

            if (read.Contains(real[i]))
            {
                throw new WrongUseException(texts.Format("error.output-read", output));
            }
        }

        // The folders are gone through once more only where a file is in the way that may be an article. A link to an article may have any name.
        var overwritten = outputs.Index().Where(o => File.Exists(o.Item) && options.Read.Formats.Of(real[o.Index]) is not null && !IsReport(o.Item)).ToList();
        if (overwritten.Count > 0)
        {
            var articles = ArticleReader.Find(paths, options.Read).Select(RealPath.Of).ToHashSet(StringComparer.Ordinal);
            if (overwritten.Find(o => articles.Contains(real[o.Index])) is (_, { } article))
            {
                throw new WrongUseException(texts.Format("error.output-article", article));
            }
        }

        return options with { Read = options.Read with { Outputs = [.. outputs.Select(o => Path.GetFullPath(o))] } };
    }

    /// <summary>Whether a report of an earlier run stands there.</summary>
    private static bool IsReport(string file)
    {
        try
        {
            return ReportFormats.IsReport(Encoding.UTF8.GetString(InputFile.ReadStart(file, ReportFormats.SignLength)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or UnreadableArticleException)
        {
            return false;
        }
    }
}
