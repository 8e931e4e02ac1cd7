using System.CommandLine;
using TransCheck.Linguistics;
using TransCheck.Reporting;

namespace TransCheck.Cli.Commands;

/// <summary><c>transcheck learn PATH... -o FILE</c></summary>
internal static class LearnCommand
{
    public static Command Create(Texts texts, Host host)
    {
        var paths = Paths.Argument("PATH", texts["help.value.path"], texts["argument.learn.path"]);
        var options = new CommonOptions(texts);
        var file = new Option<string>("--output", "-o") { HelpName = texts["help.value.file"], Description = texts["option.learn.output"], Required = true };
        var command = new Command("learn", texts["command.learn"]) { paths, file, options.SourceLanguage, options.Segments, options.MaxSize, options.FollowLinks, options.Jobs, options.Config, options.NoConfig, options.Language };
        command.SetAction(result =>
        {
            var input = Paths.Require(result.GetRequiredValue(paths), texts);
            var path = result.GetRequiredValue(file);
            var settings = options.Read(result, input);
            var learned = TransChecker.Learn(input, OutputCheck.Require([path], input, settings.Files, settings.Options, texts));
            var code = Diagnostics.ReadErrors(host, texts, learned.Errors);
            OutputFile.Write(path, texts, stream => LexiconFile.Write(learned.Lexicon, stream));
            host.Output.WriteLine(texts.Format(
                "learn.done",
                texts.Number(learned.Lexicon.Count),
                texts.Number(learned.Sentences),
                texts.Number(learned.Articles)));
            return code;
        });
        return command;
    }
}
