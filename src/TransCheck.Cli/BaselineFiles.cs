using System.Globalization;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Cli;

/// <summary>Reads and writes baseline files.</summary>
internal static class BaselineFiles
{
    /// <exception cref="WrongUseException">The file cannot be read or is no baseline.</exception>
    public static Baseline Read(string path, Texts texts)
    {
        try
        {
            return Baseline.Parse(SettingsFile.ReadText(path, ReadLimits.Baseline, "error.baseline-unreadable", texts));
        }
        catch (DamagedBaselineException e)
        {
            throw new WrongUseException(texts.Format("error.baseline", path, e.Line.ToString(CultureInfo.InvariantCulture)), e);
        }
    }

    /// <exception cref="WrongUseException">The file cannot be written.</exception>
    public static void Write(Baseline baseline, string path, Texts texts) => OutputFile.Write(path, texts, baseline.Write);
}
