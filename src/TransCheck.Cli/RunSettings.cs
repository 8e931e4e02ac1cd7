using System.Collections.Immutable;
using TransCheck.Checks;
using TransCheck.Reporting;

namespace TransCheck.Cli;

/// <summary>What the command line and the configuration file together ask for; the command line goes first.</summary>
/// <param name="FailOn">The least severity that makes a check fail; null where none does.</param>
/// <param name="Baseline">The file that the configuration names; null where it names none.</param>
internal sealed record RunSettings(TransCheckOptions Options, Severity? FailOn, string? Baseline, bool Stale)
{
    /// <summary>The file of decisions that the configuration names; null where it names none.</summary>
    public string? Decisions { get; init; }

    /// <summary>The file of runs that the configuration names; null where it names none.</summary>
    public string? History { get; init; }

    /// <summary>Whether the configuration has every run recorded.</summary>
    public bool Record { get; init; }

    /// <summary>The configuration file; null for none.</summary>
    public string? Configuration { get; init; }

    /// <summary>The file of the lexicon; null for the one that is built in.</summary>
    public string? Lexicon { get; init; }

    /// <summary>The names that the project adds, as <see cref="Facts.Names.Exonyms.With"/> takes them; null where it adds none.</summary>
    public ImmutableArray<(string[] English, string[] Turkish)>? Names { get; init; }

    /// <summary>What was read besides articles and the baseline.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>The baseline that the configuration names.</summary>
    /// <exception cref="WrongUseException">It is not there yet.</exception>
    public string? ExistingBaseline(Texts texts) => Baseline is null || File.Exists(Baseline) ? Baseline : throw new WrongUseException(texts.Format("config.no-baseline", Baseline));
}
