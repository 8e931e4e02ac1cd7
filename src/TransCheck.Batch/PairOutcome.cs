using TransCheck.Caching;
using TransCheck.Reading;

namespace TransCheck.Batch;

/// <summary>What came of a pair: either its report or an error, as bytes.</summary>
internal sealed record PairOutcome(int Number, byte[]? Report, byte[]? Error)
{
    /// <param name="folder">Where the files of the run are on this machine.</param>
    public static PairOutcome Of(PlannedPair pair, string folder, TransCheckOptions options)
    {
        var (report, error) = Contained.Try(() => TransChecker.Check(pair.Read(folder, options), options), pair.Source.Path, pair.Target.Path);
        return report is not null
            ? new PairOutcome(pair.Number, ReportCodec.Write(report, options.Detail), null)
            : new PairOutcome(pair.Number, null, BatchJson.Write(error is null ? null : StoredError.Of(error)));
    }
}
