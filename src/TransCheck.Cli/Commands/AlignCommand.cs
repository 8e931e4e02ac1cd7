using System.CommandLine;
using TransCheck.Reporting;

namespace TransCheck.Cli.Commands;

/// <summary><c>transcheck align SOURCE TARGET</c></summary>
internal static class AlignCommand
{
    public static Command Create(Texts texts, Host host)
    {
        var source = new Argument<string>("SOURCE") { HelpName = texts["help.value.source"], Description = texts["argument.align.source"] };
        var goal = new Argument<string>("TARGET") { HelpName = texts["help.value.target"], Description = texts["argument.align.target"] };
        var options = new CommonOptions(texts);
        var command = new Command("align", texts["command.align"]) { source, goal };
        options.AddTo(command, options.SourceLanguage, options.Segments, options.Lexicon, options.CompareAll);
        command.SetAction(result =>
        {
            string[] paths = [result.GetRequiredValue(source), result.GetRequiredValue(goal)];
            if (string.Equals(Path.GetFullPath(paths[0]), Path.GetFullPath(paths[1]), StringComparison.Ordinal))
            {
                throw new WrongUseException(texts["error.same-file"]);
            }

            foreach (var path in paths)
            {
                if (!File.Exists(path))
                {
                    throw new WrongUseException(texts.Format(Directory.Exists(path) ? "error.not-a-file" : "error.no-such-path", path));
                }
            }

            var target = OutputTarget.Of(texts, host, options, result);
            var how = target.Require(paths, options.Read(result, paths));
            var input = TransChecker.Read(paths, how);
            Diagnostics.ReadErrors(host, texts, input.Errors);
            if (input.Errors.Length > 0)
            {
                return ExitCode.Unreadable;
            }

            var pairing = TransChecker.Pair(paths, input, how);
            if (pairing.Pairs.IsEmpty)
            {
                throw new WrongUseException(texts["error.same-language"]);
            }

            if (TransChecker.Align(pairing.Pairs[0], how, out var error) is not { } aligned)
            {
                return Diagnostics.ReadErrors(host, texts, error is null ? [] : [error]);
            }

            target.Write(
                output => JsonListings.WriteAlignment(aligned, output),
                (output, style) => TerminalListings.WriteAlignment(aligned, texts, style, output));
            target.Tell(result.GetValue(options.Quiet));
            return ExitCode.Clean;
        });
        return command;
    }
}
