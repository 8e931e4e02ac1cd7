using TransCheck.Fuzz.Oracles;

namespace TransCheck.Fuzz.Targets;

/// <summary>Every output format with any text at every place of a report.</summary>
internal sealed class ReportsTarget : IFuzzTarget
{
    public string Name => "reports";

    public bool IsSlow => true;

    public void Run(byte[] input) => Formats.Check(SampleReport.Of(InputText.Parts(input)));
}
