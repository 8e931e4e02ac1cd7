using System.CommandLine;
using TransCheck.Articles;
using TransCheck.Cli.Configuration;
using TransCheck.Reporting;

namespace TransCheck.Cli.Commands;

/// <summary><c>transcheck init [PATH]</c></summary>
internal static class InitCommand
{
    public static Command Create(Texts texts, Host host)
    {
        var path = new Argument<string>("PATH") { HelpName = texts["help.value.path"], Arity = ArgumentArity.ZeroOrOne, Description = texts["argument.init.path"], DefaultValueFactory = _ => "." };
        var options = new CommonOptions(texts);
        var force = new Option<bool>("--force") { Description = texts["option.force"] };
        var command = new Command("init", texts["command.init"]) { path, force, options.Jobs, options.Language };
        command.SetAction(result =>
        {
            var folder = result.GetRequiredValue(path);
            var file = Target(folder, result.GetValue(force), texts);
            OutputFile.Require(file, texts);
            var survey = ProjectSurvey.Of(folder, result.GetValue(options.Jobs));
            Diagnostics.ReadErrors(host, texts, survey.Input.Errors);
            OutputFile.Write(file, texts, output => output.Write(ConfigurationWriter.Write(Settings(survey), texts)));
            foreach (var line in Summary(folder, file, survey, texts))
            {
                host.Output.WriteLine(line);
            }

            return ExitCode.Clean;
        });
        return command;
    }

    /// <summary>The file to write.</summary>
    /// <exception cref="WrongUseException">The folder is none, or has a configuration.</exception>
    private static string Target(string folder, bool force, Texts texts)
    {
        if (!Directory.Exists(folder))
        {
            throw new WrongUseException(texts.Format(File.Exists(folder) ? "error.not-a-folder" : "error.no-such-path", folder));
        }

        var file = Path.GetRelativePath(".", Path.Combine(folder, ConfigurationFile.Name)).Replace('\\', '/');
        var there = File.Exists(file) ? file : Path.ChangeExtension(file, ".yaml");
        return !File.Exists(there) ? file : force ? there : throw new WrongUseException(texts.Format("error.config-exists", there));
    }

    /// <summary>The lines of the keys that the survey can set.</summary>
    private static Dictionary<string, string> Settings(ProjectSurvey survey)
    {
        var set = new Dictionary<string, string>(StringComparer.Ordinal) { ["source-language"] = $"source-language: {(survey.SourceLanguage == Language.Turkish ? "tr" : "en")}" };
        if (survey.Layout.Length > 0)
        {
            set["articles"] = "articles:" + string.Concat(survey.Layout.Select(r => $"\n  - en: {Scalar(r.Rule.English?.Text)}\n    tr: {Scalar(r.Rule.Turkish?.Text)}"));
        }

        if (survey.Ignored.Length > 0)
        {
            set["ignore"] = "ignore:" + string.Concat(survey.Ignored.Select(i => $"\n  - {Scalar(i)}"));
        }

        if (!survey.Formats.IsEmpty)
        {
            set["formats"] = "formats:" + string.Concat(survey.Formats.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"\n  {f.Key}: {f.Value}"));
        }

        if (survey.Glossary is { } glossary)
        {
            set["glossary"] = $"glossary: {Scalar(glossary)}";
        }

        if (survey.Baseline is { } baseline)
        {
            set["baseline"] = $"baseline: {Scalar(baseline)}";
        }

        return set;

        static string Scalar(string? value) => ConfigurationWriter.Scalar(value ?? "");
    }

    private static IEnumerable<string> Summary(string folder, string file, ProjectSurvey survey, Texts texts)
    {
        yield return $"{texts.Count("summary.paired", survey.Pairs)}, {texts.Count("summary.unpaired", survey.Input.Articles.Length - (2 * survey.Pairs))}";
        foreach (var rule in survey.Layout)
        {
            yield return $"  {rule.Rule.English} ↔ {rule.Rule.Turkish}  {texts.Count("summary.paired", rule.Pairs)}";
        }

        if (survey.Layout.IsEmpty && survey.Pairs > 0)
        {
            yield return "  " + texts["init.no-layout"];
        }

        if (survey.Ignored.Length > 0)
        {
            yield return texts.Format("init.ignored", string.Join(", ", survey.Ignored));
        }

        if (!survey.Formats.IsEmpty)
        {
            yield return texts.Format("init.formats", string.Join(", ", survey.Formats.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key} ({f.Value})")));
        }

        yield return texts.Format("init.written", file);
        yield return $"  transcheck check {(folder.Contains(' ', StringComparison.Ordinal) ? $"\"{folder}\"" : folder)}";
    }
}
