using System.Globalization;
using System.Text;

namespace TransCheck.Fuzz.Running;

/// <summary>Keeps failing inputs: one file for each, and a list of what each does and how to repeat it.</summary>
internal static class FailureFolder
{
    public static void Save(string folder, IEnumerable<TargetResult> results)
    {
        var list = new StringBuilder();
        foreach (var failures in results.SelectMany(r => r.Failures))
        {
            var failure = failures[0];
            var file = Path.Combine(folder, failure.Target, failure.Name);
            Directory.CreateDirectory(Path.Combine(folder, failure.Target));
            File.WriteAllBytes(file, failure.Input);
            list.Append(CultureInfo.InvariantCulture, $"{failure.Target}: {failure.Kind}, {failures.Length} inputs, first {failure.Origin}\n  {failure.Message.ReplaceLineEndings(" ")}\n  at {failure.Frames}\n  dotnet run -c Release --project tests/TransCheck.Fuzz -- run {failure.Target} {file}\n");
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "failures.txt"), list.ToString());
    }
}
