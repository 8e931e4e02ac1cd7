using TransCheck.Evaluation.Documentation;

namespace TransCheck.Evaluation.Commands;

/// <summary>Writes the pages of the checks anew and removes those of checks that are gone.</summary>
internal sealed class WriteCheckPages : IEvaluationCommand
{
    public string Name => "docs";

    public string Usage => "docs/checks";

    public int Run(string[] arguments, TextWriter output)
    {
        if (arguments.Length != 1)
        {
            output.WriteLine("which folder?");
            return 2;
        }

        var pages = CheckPages.Render(CheckFigures.Read(Path.Combine(arguments[0], "figures.tsv")), JudgedFigures.Read(Path.Combine(arguments[0], "judged.tsv")));
        foreach (var file in Directory.GetFiles(arguments[0], "*.md").Where(f => !pages.ContainsKey(Path.GetFileName(f))))
        {
            File.Delete(file);
        }

        foreach (var (name, text) in pages)
        {
            File.WriteAllText(Path.Combine(arguments[0], name), text);
        }

        output.WriteLine($"{pages.Count} pages");
        return 0;
    }
}
