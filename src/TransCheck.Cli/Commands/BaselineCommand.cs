using System.CommandLine;
using System.Globalization;
using TransCheck.Cli.Git;
using TransCheck.Reporting;

namespace TransCheck.Cli.Commands;

/// <summary><c>transcheck baseline PATH... -o FILE</c></summary>
internal static class BaselineCommand
{
    public static Command Create(Texts texts, Host host)
    {
        var paths = Paths.Argument("PATH", texts["help.value.path"], texts["argument.check.path"]);
        var options = new CommonOptions(texts);
        var file = new Option<string?>("--output", "-o") { HelpName = texts["help.value.file"], Description = texts["option.baseline.output"] };
        var reason = new Option<string?>("--reason") { HelpName = texts["help.value.text"], Description = texts["option.reason"] };
        var expires = new Option<DateOnly?>("--expires") { HelpName = texts["help.value.date"], Description = texts["option.expires"] };
        expires.CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            result.Refuse(texts.Format("error.date", result.Tokens[0].Value));
            return null;
        };
        var update = new Option<bool>("--update") { Description = texts["option.update"] };
        var command = new Command("baseline", texts["command.baseline"])
        {
            paths, file, reason, expires, update, options.MinConfidence, options.SourceLanguage, options.Segments, options.Lexicon, options.Glossary, options.Stale, options.CompareAll, options.MaxSize, options.FollowLinks, options.Jobs, options.Config, options.NoConfig, options.Language,
        };
        command.SetAction(result =>
        {
            var input = Paths.Require(result.GetRequiredValue(paths), texts);
            var settings = options.Read(result, input);
            var path = result.GetValue(file) ?? settings.Baseline ?? throw new WrongUseException(texts["error.no-output"]);
            var how = OutputCheck.Require([path], input, settings.Files, settings.Options, texts);
            var old = File.Exists(path) ? BaselineFiles.Read(path, texts) : new Baseline([]);
            using var repository = settings.Stale ? GitArticles.Open(input, settings.Options.Read.MaxBytes, texts) : null;
            var report = TransChecker.Check(input, how with { History = repository?.History() });
            var code = Diagnostics.ReadErrors(host, texts, report.Errors);
            var written = old.With(report, result.GetValue(reason), result.GetValue(expires), result.GetValue(update));
            BaselineFiles.Write(written, path, texts);
            host.Output.WriteLine(texts.Count("baseline.written", written.Entries.Length));
            return code;
        });
        return command;
    }
}
