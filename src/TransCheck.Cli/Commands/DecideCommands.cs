using System.CommandLine;
using TransCheck.Cli.Decisions;
using TransCheck.Decisions;
using TransCheck.Reporting;

namespace TransCheck.Cli.Commands;

/// <summary><c>transcheck accept FINGERPRINT...</c> and <c>transcheck dismiss FINGERPRINT...</c></summary>
internal static class DecideCommands
{
    public static Command Accept(Texts texts, Host host) => Create("accept", DecisionState.Accepted, texts, host);

    public static Command Dismiss(Texts texts, Host host) => Create("dismiss", DecisionState.Dismissed, texts, host);

    private static Command Create(string name, DecisionState state, Texts texts, Host host)
    {
        var fingerprints = new Argument<string[]>("FINGERPRINT") { HelpName = texts["help.value.fingerprint"], Arity = ArgumentArity.OneOrMore, Description = texts["argument.fingerprint"] };
        var options = new CommonOptions(texts);
        var store = new StoreOptions(texts);
        var reason = new Option<string?>("--reason") { HelpName = string.Join('|', Words.OfReasons), Description = texts["option.dismiss.reason"] };
        var comment = new Option<string?>("--comment") { HelpName = texts["help.value.text"], Description = texts["option.comment"] };
        options.Accept(reason, [.. Words.OfReasons]);
        var command = new Command(name, texts[$"command.{name}"]) { fingerprints };
        if (state == DecisionState.Dismissed)
        {
            command.Add(reason);
        }

        foreach (var option in new Option[] { comment, store.Store, store.Person, options.Language })
        {
            command.Add(option);
        }

        command.SetAction(result =>
        {
            var given = result.GetRequiredValue(fingerprints);
            if (Array.Find(given, f => !FindingKey.IsFingerprint(f)) is { } wrong)
            {
                throw new WrongUseException(texts.Format("error.fingerprint", wrong));
            }

            var decisions = store.Open(result);
            var verdict = new Verdict(state, state == DecisionState.Dismissed ? Words.Reason(result.GetValue(reason)) : null, result.GetValue(comment));
            var (person, now) = (store.PersonOf(result), DateTimeOffset.UtcNow);
            return store.Try(() =>
            {
                var known = decisions.All();
                foreach (var fingerprint in given.Distinct(StringComparer.Ordinal))
                {
                    // Whoever decided on it before knew where it stands; else it counts wherever it is found.
                    var places = known.Where(d => string.Equals(d.Finding.Fingerprint, fingerprint, StringComparison.Ordinal)).DefaultIfEmpty(new Decision(new FindingKey(fingerprint, "", ""), "", "", verdict, person, now));
                    foreach (var place in places)
                    {
                        decisions.Decide(place with { Verdict = verdict, By = person, At = now }, seen: null);
                    }
                }

                host.Output.WriteLine(texts.Count($"decisions.said.{Words.Of(state)}", given.Length));
                return ExitCode.Clean;
            });
        });
        return command;
    }
}
