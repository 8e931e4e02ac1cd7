using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using TransCheck.Cli.Decisions;
using TransCheck.Decisions;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Cli.Commands;

/// <summary><c>transcheck decisions export</c> and <c>transcheck decisions import FILE</c></summary>
internal static class DecisionsCommand
{
    private static readonly string[] Formats = ["csv", "json", "baseline", "judged"];

    public static Command Create(Texts texts, Host host) => new("decisions", texts["command.decisions"]) { Export(texts, host), Import(texts, host) };

    private static Command Export(Texts texts, Host host)
    {
        var options = new CommonOptions(texts);
        var store = new StoreOptions(texts);
        var format = new Option<string?>("--format", "-f") { HelpName = string.Join('|', Formats), Description = texts["option.decisions.format"] };
        options.Accept(format, Formats);
        var command = new Command("export", texts["command.decisions.export"]) { format, options.Output, store.Store, options.Language };
        command.SetAction(result =>
        {
            var file = result.GetValue(options.Output);
            var decisions = store.Load(result);
            Action<TextWriter> write = (result.GetValue(format) ?? (file?.EndsWith(".json", StringComparison.OrdinalIgnoreCase) is true ? "json" : "csv")) switch
            {
                "json" => output => DecisionFiles.WriteJson(decisions, output),
                "baseline" => output => DecisionReport.ToBaseline(decisions).Write(output),
                "judged" => output => DecisionFiles.WriteJudged(decisions, output),
                _ => output => DecisionFiles.WriteCsv(decisions, output),
            };
            if (file is null)
            {
                write(host.Report);
                host.Report.Flush();
            }
            else
            {
                OutputFile.Write(file, texts, write);
            }

            return ExitCode.Clean;
        });
        return command;
    }

    private static Command Import(Texts texts, Host host)
    {
        var file = new Argument<string>("FILE") { HelpName = texts["help.value.file"], Description = texts["argument.decisions.file"] };
        var options = new CommonOptions(texts);
        var store = new StoreOptions(texts);
        var command = new Command("import", texts["command.decisions.import"]) { file, store.Store, options.Language };
        command.SetAction(result =>
        {
            var given = Read(result.GetRequiredValue(file), texts);
            var decisions = store.Open(result);
            var (taken, kept) = store.Try(() => TakeOver(given, decisions));
            host.Output.WriteLine(texts.Format("decisions.imported", texts.Number(taken), texts.Number(kept)));
            return ExitCode.Clean;
        });
        return command;
    }

    private static ImmutableArray<Decision> Read(string path, Texts texts)
    {
        try
        {
            return DecisionFiles.Read(SettingsFile.ReadText(path, ReadLimits.Baseline, "error.baseline-unreadable", texts));
        }
        catch (DamagedDecisionsException e)
        {
            throw new WrongUseException(texts.Format("error.decisions-file", path, e.Line.ToString(CultureInfo.InvariantCulture)), e);
        }
    }

    /// <returns>How many were taken, and how many that are there are as new.</returns>
    private static (int Taken, int Kept) TakeOver(ImmutableArray<Decision> given, DecisionStore store)
    {
        var known = store.All().ToDictionary(d => d.Finding);
        var taken = 0;
        foreach (var decision in given)
        {
            // Seen as it is now: who decides meanwhile knows more than a file.
            if (!known.TryGetValue(decision.Finding, out var old) || old.At < decision.At)
            {
                taken += store.Decide(decision, old?.Version ?? 0).IsDone ? 1 : 0;
            }
        }

        return (taken, given.Length - taken);
    }
}
