using System.Collections.Immutable;
using System.CommandLine;
using TransCheck.Cli.Git;
using TransCheck.Decisions;
using TransCheck.Reporting;
using TransCheck.Storage;

namespace TransCheck.Cli.Decisions;

/// <summary>The options of commands that read or write decisions.</summary>
internal sealed class StoreOptions(Texts texts)
{
    public Option<string?> Store { get; } = new("--store") { HelpName = texts["help.value.store"], Description = texts["option.store"] };

    public Option<string?> Person { get; } = new("--user") { HelpName = texts["help.value.name"], Description = texts["option.person"] };

    /// <param name="configured">The store that the configuration names.</param>
    /// <exception cref="WrongUseException">It cannot be opened.</exception>
    public DecisionStore Open(ParseResult result, string? configured = null) => Try(() => DecisionStore.Open(Place(result, configured)));

    /// <param name="configured">The store that the configuration names.</param>
    /// <exception cref="WrongUseException">There is none, or it cannot be read.</exception>
    public ImmutableArray<Decision> Load(ParseResult result, string? configured = null)
    {
        var place = Place(result, configured);
        return DecisionStore.Exists(place) ? Try(() => DecisionStore.Load(place)) : throw new WrongUseException(texts.Format("error.no-store", place));
    }

    /// <summary>The name that was given, else the one that git knows, else that of the account.</summary>
    public string PersonOf(ParseResult result)
    {
        if (result.GetValue(Person) is { } given)
        {
            return given;
        }

        try
        {
            return new GitProcess(".", texts).TryUnnamed("config", "user.name") is { IsFine: true, Text: { Length: > 0 } name } ? name : Environment.UserName;
        }
        catch (WrongUseException)
        {
            return Environment.UserName;
        }
    }

    /// <exception cref="WrongUseException">The store does not answer.</exception>
    public T Try<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (StoreException e)
        {
            throw new WrongUseException(texts.Format("error.store", e.Message), e);
        }
    }

    private string Place(ParseResult result, string? configured) => result.GetValue(Store) ?? configured ?? DecisionStore.DefaultPlace;
}
