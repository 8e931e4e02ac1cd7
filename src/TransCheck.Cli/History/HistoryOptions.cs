using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using TransCheck.History;
using TransCheck.Reporting;
using TransCheck.Reporting.Statistics;
using TransCheck.Storage;

namespace TransCheck.Cli.History;

/// <summary>The options of commands that read or record runs.</summary>
internal sealed class HistoryOptions(Texts texts)
{
    private const string Last = "last";

    public Option<bool> Record { get; } = new("--record") { Description = texts["option.record"] };

    public Option<string?> NewSince { get; } = new("--new-since") { HelpName = texts["help.value.run"], Description = texts["option.new-since"] };

    /// <summary>Of a command that has another store too.</summary>
    public Option<string?> History { get; } = new("--history") { HelpName = texts["help.value.store"], Description = texts["option.history"] };

    /// <inheritdoc cref="History"/>
    public Option<string?> Store { get; } = new("--store") { HelpName = texts["help.value.store"], Description = texts["option.history"] };

    public Option<string?> Run { get; } = new("--run") { HelpName = texts["help.value.run"], Description = texts["option.run"] };

    /// <param name="configured">The place that the configuration names.</param>
    public string Place(ParseResult result, string? configured) => result.GetValue(History) ?? configured ?? RunStore.DefaultPlace;

    /// <summary>Opens a store that is there.</summary>
    /// <exception cref="WrongUseException">There is none, or it cannot be read.</exception>
    public RunStore OpenToRead(string place) => RunStore.Exists(place) ? Try(() => RunStore.OpenToRead(place)) : throw new WrongUseException(texts.Format("error.no-runs", place));

    /// <param name="text"><c>last</c>, a day or the number of a run.</param>
    /// <param name="place">Where the runs are, for messages.</param>
    /// <exception cref="WrongUseException">There is no such run.</exception>
    public RunFigures Find(ImmutableArray<RunFigures> runs, string text, string place)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return runs.LastOrDefault(r => DateOnly.FromDateTime(r.At.UtcDateTime) <= day)
                ?? throw new WrongUseException(runs.IsEmpty ? texts.Format("error.no-runs", place) : texts.Format("error.no-run-by", text, runs[0].Number, Texts.Day(runs[0].At)));
        }

        var number = 0;
        if (text is not Last && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0))
        {
            throw new WrongUseException(texts.Format("error.run", text));
        }

        return runs.IsEmpty ? throw new WrongUseException(texts.Format("error.no-runs", place))
            : text is Last ? runs[^1]
            : runs.FirstOrDefault(r => r.Number == number) ?? throw new WrongUseException(texts.Format("error.no-run", text, runs[^1].Number));
    }

    /// <summary>Whether a text may name a run at all; whether there is one, the store tells.</summary>
    public static bool IsLast(string text) => text is Last;

    /// <exception cref="WrongUseException">The store does not answer.</exception>
    public T Try<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (StoreException e)
        {
            throw new WrongUseException(texts.Format("error.history", e.Message), e);
        }
    }
}
