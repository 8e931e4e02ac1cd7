using System.CommandLine;
using NATS.Client.Core;
using TransCheck.Batch;
using TransCheck.Reporting;
using TransCheck.Storage;

namespace TransCheck.Cli.Batch;

/// <summary>The options of commands on runs that many machines share.</summary>
internal sealed class BatchOptions(Texts texts, Host host)
{
    private const string DatabaseVariable = "TRANSCHECK_DATABASE";
    private const string NatsVariable = "TRANSCHECK_NATS";
    private const string UsualNats = "nats://127.0.0.1:4222";

    public Option<string?> Database { get; } = new("--database") { HelpName = "postgres://…", Description = texts.Format("option.batch.database", DatabaseVariable) };

    public Option<string?> Nats { get; } = new("--nats") { HelpName = "nats://…", Description = texts.Format("option.batch.nats", NatsVariable, UsualNats) };

    public Option<string> Root { get; } = new("--root") { HelpName = texts["help.value.folder"], Description = texts["option.batch.root"], DefaultValueFactory = _ => "." };

    public Option<string?> CheckoutFolder { get; } = new("--git-folder") { HelpName = texts["help.value.folder"], Description = texts["option.batch.git-folder"] };

    public Argument<string> Run { get; } = new("RUN") { HelpName = texts["help.value.batch-run"], Description = texts["argument.batch.run"] };

    /// <exception cref="WrongUseException">No database is named.</exception>
    public string DatabaseOf(ParseResult result) => result.GetValue(Database) ?? Variable(DatabaseVariable) ?? throw new WrongUseException(texts.Format("batch.error.no-database", DatabaseVariable));

    public string NatsOf(ParseResult result) => result.GetValue(Nats) ?? Variable(NatsVariable) ?? UsualNats;

    public BatchCoordinator Coordinator(ParseResult result) => new(BatchStore.Open(DatabaseOf(result)), NatsOf(result));

    public GitCheckouts Checkouts(ParseResult result) => new(result.GetValue(CheckoutFolder) ?? GitCheckouts.UsualFolder, texts);

    /// <exception cref="WrongUseException">There is no such folder.</exception>
    public string RootOf(ParseResult result) =>
        result.GetRequiredValue(Root) is var root && Directory.Exists(root) ? Path.GetFullPath(root) : throw new WrongUseException(texts.Format("error.no-such-path", root));

    /// <exception cref="WrongUseException">It cannot be done, or a server does not answer.</exception>
    public T Try<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (BatchException e)
        {
            throw new WrongUseException(texts.Format(e.Message, [.. e.Arguments]), e);
        }
        catch (StoreException e)
        {
            throw new WrongUseException(texts.Format("batch.error.store", e.Message), e);
        }
        catch (NatsException e)
        {
            throw new WrongUseException(texts.Format("batch.error.nats", e.Message), e);
        }
    }

    private string? Variable(string name) => host.Variable(name) is { Length: > 0 } value ? value : null;
}
