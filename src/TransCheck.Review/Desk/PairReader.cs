using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Review.Desk;

/// <summary>Checks single pairs anew, as they are on the disk now.</summary>
internal sealed class PairReader(TransCheckOptions options, Func<CheckReport, CheckReport> settle)
{
    private readonly TransCheckOptions _options = options with { Detail = ReportDetail.EveryText };

    /// <summary>Tells whether a file changed since.</summary>
    public static (DateTime Written, long Length) Stamp(string path) => new FileInfo(path) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : default;

    /// <param name="pair">As it was checked before.</param>
    /// <exception cref="UnreadableArticleException">A file is no article any more.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public PairReport Check(PairReport pair) => settle(new CheckReport([TransChecker.CheckAgain(pair, _options)], [], [])).Pairs[0];
}
