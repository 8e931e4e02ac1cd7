using System.Globalization;
using System.Text;
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
            return Baseline.Parse(File.ReadAllText(path));
        }
        catch (DamagedBaselineException e)
        {
            throw new WrongUseException(texts.Format("error.baseline", path, e.Line.ToString(CultureInfo.InvariantCulture)), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException(texts.Format("error.baseline-unreadable", path, e.Message), e);
        }
    }

    /// <exception cref="WrongUseException">The file cannot be written.</exception>
    public static void Write(Baseline baseline, string path, Texts texts)
    {
        try
        {
            using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            baseline.Write(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException(texts.Format("error.output", path, e.Message), e);
        }
    }
}
