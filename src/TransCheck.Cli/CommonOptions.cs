using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TransCheck.Checks;
using TransCheck.Checks.Terms;
using TransCheck.Cli.Configuration;
using TransCheck.Facts.Names;
using TransCheck.Linguistics;
using TransCheck.Pairing;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Cli;

/// <summary>The options that commands share, each created anew for the command that takes it.</summary>
internal sealed class CommonOptions(Texts texts)
{
    public Option<string?> Format { get; } = new("--format", "-f")
    {
        HelpName = "terminal|json",
        Description = texts["option.format"],
    };

    /// <summary>Of a command that writes its report in several forms.</summary>
    public Option<string[]> Formats { get; } = new("--format", "-f")
    {
        HelpName = string.Join('|', ReportFormats.Names.Prepend(OutputTarget.Terminal)),
        Description = texts["option.formats"],
    };

    /// <inheritdoc cref="Formats"/>
    public Option<string[]> Outputs { get; } = new("--output", "-o") { HelpName = texts["help.value.file"], Description = texts["option.outputs"] };

    public Option<string?> Output { get; } = new("--output", "-o") { HelpName = texts["help.value.file"], Description = texts["option.output"] };

    public Option<double> MinConfidence { get; } = new("--min-confidence")
    {
        HelpName = "0..1",
        Description = texts["option.min-confidence"],
        DefaultValueFactory = _ => new CheckOptions().MinConfidence,
        CustomParser = result => Parse<double>(result, TryConfidence, texts["error.confidence"]),
    };

    public Option<FailureThreshold> FailOn { get; } = new("--fail-on")
    {
        HelpName = "critical|major|minor|never",
        Description = texts["option.fail-on"],
        CustomParser = result => Parse<FailureThreshold>(result, TryThreshold, texts["error.fail-on"]),
    };

    public Option<string?> Language { get; } = new("--language") { HelpName = "tr|en", Description = texts["option.language"] };

    public Option<bool> NoColor { get; } = new("--no-color") { Description = texts["option.no-color"] };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = texts["option.quiet"] };

    public Option<int> Jobs { get; } = new("--jobs", "-j")
    {
        HelpName = texts["help.value.number"],
        Description = texts["option.jobs"],
        DefaultValueFactory = _ => Environment.ProcessorCount,
        CustomParser = result => Parse<int>(result, TryJobs, texts["error.jobs"]),
    };

    public Option<string?> Segments { get; } = new("--segments") { HelpName = "sentences|lines", Description = texts["option.segments"] };

    public Option<long> MaxSize { get; } = new("--max-size")
    {
        HelpName = texts["help.value.size"],
        Description = texts["option.max-size"],
        DefaultValueFactory = _ => new ReadOptions().MaxBytes,
        CustomParser = result => Parse<long>(result, ByteSize.TryParse, texts["error.max-size"]),
    };

    public Option<bool> FollowLinks { get; } = new("--follow-links") { Description = texts["option.follow-links"] };

    public Option<bool> CompareAll { get; } = new("--compare-all") { Description = texts["option.compare-all"] };

    public Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = texts["option.verbose"] };

    public Option<string?> SourceLanguage { get; } = new("--source-language") { HelpName = "tr|en", Description = texts["option.source-language"] };

    public Option<string?> Lexicon { get; } = new("--lexicon") { HelpName = texts["help.value.file"], Description = texts["option.lexicon"] };

    public Option<string[]> Glossary { get; } = new("--glossary") { HelpName = texts["help.value.file"], Description = texts["option.glossary"] };

    public Option<bool> Stale { get; } = new("--stale") { Description = texts["option.stale"] };

    public Option<string?> Config { get; } = new("--config") { HelpName = texts["help.value.file"], Description = texts["option.config"] };

    public Option<bool> NoConfig { get; } = new("--no-config") { Description = texts["option.no-config"] };

    /// <summary>Adds the options that every command on articles takes and those named.</summary>
    public void AddTo(Command command, params ReadOnlySpan<Option> own)
    {
        Accept(Format, OutputTarget.Terminal, "json");
        AddTo(command, own, Format, Output);
    }

    /// <summary>As <see cref="AddTo(Command, ReadOnlySpan{Option})"/>, for a command that writes its report in several forms.</summary>
    public void AddReportTo(Command command, params ReadOnlySpan<Option> own)
    {
        Accept(Formats, [OutputTarget.Terminal, .. ReportFormats.Names]);
        AddTo(command, own, Formats, Outputs);
    }

    /// <summary>As <see cref="AddReportTo"/>, for a command that reads no articles itself.</summary>
    public void AddWrittenTo(Command command, params ReadOnlySpan<Option> own)
    {
        Accept(Formats, [OutputTarget.Terminal, .. ReportFormats.Names]);
        foreach (var option in (Option[])[.. own, Formats, Quiet])
        {
            command.Add(option);
        }

        AddOutputTo(command, Outputs);
    }

    /// <summary>Takes the languages there are for the options that name one.</summary>
    public void AcceptLanguages()
    {
        Accept(SourceLanguage, "tr", "en");
        Accept(Language, "tr", "en");
        Accept(Segments, "sentences", "lines");
    }

    /// <summary>Adds the options of a command that reads no articles.</summary>
    public void AddOutputTo(Command command) => AddOutputTo(command, Output);

    private void AddTo(Command command, ReadOnlySpan<Option> own, Option format, Option output)
    {
        Accept(SourceLanguage, "tr", "en");
        Accept(Segments, "sentences", "lines");
        foreach (var option in (Option[])[.. own, MaxSize, FollowLinks, Jobs, Config, NoConfig, format, Quiet])
        {
            command.Add(option);
        }

        AddOutputTo(command, output);
    }

    private void AddOutputTo(Command command, Option output)
    {
        Accept(Language, "tr", "en");
        command.Add(output);
        command.Add(Language);
        command.Add(NoColor);
    }

    /// <summary>Takes some values alone. The library's own way lets the name of a command through.</summary>
    public void Accept(Option option, params string[] values)
    {
        option.CompletionSources.Add(values);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (!values.Contains(token.Value, StringComparer.Ordinal))
                {
                    result.Refuse(texts.Format("error.none-of", token.Value, string.Join(", ", values)));
                }
            }
        });
    }

    /// <param name="paths">What the command is about; the configuration is looked for from the first of them upwards.</param>
    /// <exception cref="WrongUseException">The configuration, or a file that it or an option names, cannot be read or has a mistake in it.</exception>
    public RunSettings Read(ParseResult result, IReadOnlyList<string> paths)
    {
        var configurationFile = FindConfiguration(result, paths);
        var (configuration, root) = configurationFile is null ? new FoundConfiguration(new ProjectConfiguration(), new PathRoot("", "")) : ConfigurationFile.Read(configurationFile, isNamed: result.GetValue(Config) is not null || result.GetValue(FollowLinks), texts);
        var source = Given(result, SourceLanguage, out var language) ? ToolLanguage.Parse(language) : configuration.SourceLanguage;
        var asked = Given(result, MinConfidence, out var confidence) ? confidence : (double?)null;
        var lexicon = Given(result, Lexicon, out var givenLexicon) ? givenLexicon : Takes(result, Lexicon) ? configuration.Lexicon : null;
        var glossaries = Given(result, Glossary, out var givenGlossaries) ? givenGlossaries ?? [] : Takes(result, Glossary) ? [.. configuration.Glossary] : [];
        var names = configuration.Names is { } file ? ReadNames(file) : (ImmutableArray<(string[] English, string[] Turkish)>?)null;
        var options = new TransCheckOptions
        {
            Read = new ReadOptions(Given(result, MaxSize, out var size) ? size : configuration.MaxSize ?? new ReadOptions().MaxBytes)
            {
                FollowLinks = result.GetValue(FollowLinks),
                Formats = configuration.Formats.IsEmpty ? ArticleFormats.Usual : ArticleFormats.Usual.With(configuration.Formats),
                Ignored = configuration.Ignored.IsEmpty ? null : new PathPatterns(root, configuration.Ignored),
            },
            Jobs = result.GetValue(Jobs),
            SourceLanguage = source ?? Articles.Language.English,
            Segments = Given(result, Segments, out var segments) ? (segments is "lines" ? SegmentMode.Lines : SegmentMode.Sentences) : configuration.Segments ?? SegmentMode.Sentences,
            CompareAll = Takes(result, CompareAll) && result.GetValue(CompareAll),
            Lexicon = lexicon is null ? null : Load(lexicon),
            Glossary = ReadGlossary(glossaries, source ?? Articles.Language.English),
            Names = names is { } rows ? Exonyms.Default.With(rows) : null,
            Layout = configuration.Articles.IsEmpty ? null : new ArticleLayout(root, configuration.Articles),
            Check = new CheckOptions(asked ?? configuration.MinConfidence ?? new CheckOptions().MinConfidence) { Levels = configuration.Checks },
            Overrides = [.. configuration.Overrides.Select(o => new CheckOverride(new PathPatterns(root, o.Paths), o.Checks, asked is null ? o.MinConfidence : null))],
        };
        var failOn = Given(result, FailOn, out var threshold) ? threshold : configuration.FailOn;
        return new RunSettings(options, failOn is null ? Severity.Minor : failOn.Least, configuration.Baseline, Given(result, Stale, out var stale) ? stale : configuration.Stale)
        {
            Decisions = configuration.Decisions,
            History = configuration.History,
            Record = configuration.Record,
            Configuration = configurationFile,
            Lexicon = lexicon,
            Names = names,
            Files = [.. new[] { configurationFile, lexicon, configuration.Names }.OfType<string>(), .. glossaries],
        };
    }

    private string? FindConfiguration(ParseResult result, IReadOnlyList<string> paths)
    {
        if (result.GetValue(Config) is not { } named)
        {
            return result.GetValue(NoConfig) ? null : ConfigurationFile.Find(paths[0], texts);
        }

        return result.GetValue(NoConfig) ? throw new WrongUseException(texts["error.config-twice"]) : named;
    }

    /// <summary>A table of names is a glossary of which only the terms count.</summary>
    private ImmutableArray<(string[] English, string[] Turkish)> ReadNames(string file)
    {
        var entries = ReadGlossary([file], Articles.Language.English)?.Entries ?? [];
        return [.. entries.Where(e => !e.English.IsEmpty && !e.Turkish.IsEmpty).Select(e => (e.English.ToArray(), e.Turkish.ToArray()))];
    }

    /// <exception cref="WrongUseException">A file cannot be read, or is no glossary.</exception>
    private Glossary? ReadGlossary(IReadOnlyCollection<string>? files, Articles.Language sourceLanguage)
    {
        try
        {
            return files is { Count: > 0 } ? Checks.Terms.Glossary.Read(files, sourceLanguage) : null;
        }
        catch (GlossaryException e)
        {
            throw new WrongUseException(texts.Failure(e.Cause, e.Arguments), e);
        }
    }

    /// <exception cref="WrongUseException">The file cannot be read, or is no lexicon.</exception>
    private Linguistics.Lexicon Load(string path)
    {
        try
        {
            using var stream = new MemoryStream(SettingsFile.Read(path, ReadLimits.Lexicon, "error.lexicon-unreadable", texts));
            return Linguistics.Lexicon.Default.With(LexiconFile.Read(stream));
        }
        catch (InvalidDataException e)
        {
            throw new WrongUseException(texts.Format("error.lexicon", path), e);
        }
    }

    private static bool Takes(ParseResult result, Option option) => result.CommandResult.Command.Options.Contains(option);

    /// <summary>Whether somebody wrote the option, so that it goes before the configuration.</summary>
    private static bool Given<T>(ParseResult result, Option<T> option, out T? value)
    {
        var given = result.GetResult(option) is { Implicit: false };
        value = given ? result.GetValue(option) : default;
        return given;
    }

    private delegate bool TryParse<T>(string text, out T value);

    private static T? Parse<T>(ArgumentResult result, TryParse<T> parse, string error)
    {
        var text = result.Tokens[0].Value;
        if (parse(text, out var value))
        {
            return value;
        }

        result.Refuse(string.Format(CultureInfo.InvariantCulture, error, text));
        return default;
    }

    public static bool TryConfidence(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value is >= 0 and <= 1;

    private static bool TryJobs(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value is >= 1 and <= 1024;

    private static bool TryThreshold(string text, out FailureThreshold value)
    {
        value = new FailureThreshold(text switch { "critical" => Severity.Critical, "major" => Severity.Major, "minor" => Severity.Minor, _ => null });
        return value.Least is not null || text is "never";
    }
}

/// <param name="Least">The least severity that makes a check fail; null where none does.</param>
internal sealed record FailureThreshold(Severity? Least);
