using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TransCheck.Checks;
using TransCheck.Checks.Terms;
using TransCheck.Linguistics;
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
    public Option<string[]> Outputs { get; } = new("--output", "-o") { HelpName = "FILE", Description = texts["option.outputs"] };

    public Option<string?> Output { get; } = new("--output", "-o") { HelpName = "FILE", Description = texts["option.output"] };

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
        DefaultValueFactory = _ => new FailureThreshold(Severity.Minor),
        CustomParser = result => Parse<FailureThreshold>(result, TryThreshold, texts["error.fail-on"]),
    };

    public Option<string?> Language { get; } = new("--language") { HelpName = "tr|en", Description = texts["option.language"] };

    public Option<bool> NoColor { get; } = new("--no-color") { Description = texts["option.no-color"] };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = texts["option.quiet"] };

    public Option<int> Jobs { get; } = new("--jobs", "-j")
    {
        HelpName = "N",
        Description = texts["option.jobs"],
        DefaultValueFactory = _ => Environment.ProcessorCount,
        CustomParser = result => Parse<int>(result, TryJobs, texts["error.jobs"]),
    };

    public Option<string?> Segments { get; } = new("--segments") { HelpName = "sentences|lines", Description = texts["option.segments"] };

    public Option<long> MaxSize { get; } = new("--max-size")
    {
        HelpName = "SIZE",
        Description = texts["option.max-size"],
        DefaultValueFactory = _ => new ReadOptions().MaxBytes,
        CustomParser = result => Parse<long>(result, ByteSize.TryParse, texts["error.max-size"]),
    };

    public Option<string?> SourceLanguage { get; } = new("--source-language") { HelpName = "tr|en", Description = texts["option.source-language"] };

    public Option<string?> Lexicon { get; } = new("--lexicon") { HelpName = "FILE", Description = texts["option.lexicon"] };

    public Option<string[]> Glossary { get; } = new("--glossary") { HelpName = "FILE", Description = texts["option.glossary"] };

    /// <summary>Adds the options that every command on articles takes and those named.</summary>
    public void AddTo(Command command, params ReadOnlySpan<Option> own)
    {
        Format.AcceptOnlyFromAmong(OutputTarget.Terminal, "json");
        AddTo(command, own, Format, Output);
    }

    /// <summary>As <see cref="AddTo(Command, ReadOnlySpan{Option})"/>, for a command that writes its report in several forms.</summary>
    public void AddReportTo(Command command, params ReadOnlySpan<Option> own)
    {
        Formats.AcceptOnlyFromAmong([OutputTarget.Terminal, .. ReportFormats.Names]);
        AddTo(command, own, Formats, Outputs);
    }

    /// <summary>Adds the options of a command that reads no articles.</summary>
    public void AddOutputTo(Command command) => AddOutputTo(command, Output);

    private void AddTo(Command command, ReadOnlySpan<Option> own, Option format, Option output)
    {
        SourceLanguage.AcceptOnlyFromAmong("tr", "en");
        Segments.AcceptOnlyFromAmong("sentences", "lines");
        foreach (var option in (Option[])[.. own, MaxSize, Jobs, format, Quiet])
        {
            command.Add(option);
        }

        AddOutputTo(command, output);
    }

    private void AddOutputTo(Command command, Option output)
    {
        Language.AcceptOnlyFromAmong("tr", "en");
        command.Add(output);
        command.Add(Language);
        command.Add(NoColor);
    }

    public TransCheckOptions Read(ParseResult result)
    {
        var source = Has(result, SourceLanguage) && result.GetValue(SourceLanguage) is "tr" ? Articles.Language.Turkish : Articles.Language.English;
        return new()
        {
            Read = new ReadOptions(result.GetValue(MaxSize)),
            Jobs = result.GetValue(Jobs),
            SourceLanguage = source,
            Segments = Has(result, Segments) && result.GetValue(Segments) is "lines" ? SegmentMode.Lines : SegmentMode.Sentences,
            Lexicon = Has(result, Lexicon) && result.GetValue(Lexicon) is { } lexicon ? Load(lexicon) : null,
            Glossary = ReadGlossary(result, source),
            Check = Has(result, MinConfidence) ? new CheckOptions(result.GetValue(MinConfidence)) : new CheckOptions(),
        };
    }

    /// <exception cref="WrongUseException">A file cannot be read, or is no glossary.</exception>
    private Glossary? ReadGlossary(ParseResult result, Articles.Language sourceLanguage)
    {
        try
        {
            return Has(result, Glossary) && result.GetValue(Glossary) is { Length: > 0 } files ? Checks.Terms.Glossary.Read(files, sourceLanguage) : null;
        }
        catch (GlossaryException e)
        {
            throw new WrongUseException(texts.Format(e.Cause, [.. e.Arguments]), e);
        }
    }

    /// <exception cref="WrongUseException">The file cannot be read, or is no lexicon.</exception>
    private Linguistics.Lexicon Load(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Linguistics.Lexicon.Default.With(LexiconFile.Read(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new WrongUseException(texts.Format("error.lexicon", path), e);
        }
    }

    private static bool Has(ParseResult result, Option option) => result.CommandResult.Command.Options.Contains(option);

    private delegate bool TryParse<T>(string text, out T value);

    private static T? Parse<T>(ArgumentResult result, TryParse<T> parse, string error)
    {
        var text = result.Tokens[0].Value;
        if (parse(text, out var value))
        {
            return value;
        }

        result.AddError(string.Format(CultureInfo.InvariantCulture, error, text));
        return default;
    }

    private static bool TryConfidence(string text, out double value) =>
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
