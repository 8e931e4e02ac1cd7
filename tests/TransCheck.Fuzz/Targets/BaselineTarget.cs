using System.Text;
using TransCheck.Fuzz.Oracles;
using TransCheck.Reporting;

namespace TransCheck.Fuzz.Targets;

/// <summary>A baseline is read, applied, and written so that it can be read again.</summary>
internal sealed class BaselineTarget : IFuzzTarget
{
    public string Name => "baseline";

    public void Run(byte[] input)
    {
        try
        {
            var baseline = Baseline.Parse(Encoding.UTF8.GetString(input));
            var report = SampleReport.Of(["A ferry for the islands.", "22 percent", "Adalara feribot.", "yüzde 12"]);
            var applied = baseline.Apply(report, new DateOnly(2026, 4, 9));
            OracleException.Unless(applied.FindingCount + applied.SetAsideCount(SetAsideBy.Baseline) == report.FindingCount, "a finding is lost");
            using var written = new StringWriter();
            baseline.With(report, "accepted", null, drop: false).Write(written);
            var again = Baseline.Parse(written.ToString());
            OracleException.Unless(again.Apply(report, DateOnly.MinValue).FindingCount == 0, "an accepted finding is reported again");
        }
        catch (DamagedBaselineException)
        {
            // No baseline, and the file is named.
        }
    }
}
