using TransCheck.Reading;
using TransCheck.Reporting;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TransCheck.Cli.Configuration;

/// <summary>A YAML text as it is read, and the mistakes found in it.</summary>
/// <param name="folder">Absolute; files are named relative to it.</param>
/// <param name="bounds">Where the files must be.</param>
internal sealed class ConfigurationInput(TextReader text, string folder, FolderBounds bounds, Texts texts)
{
    private readonly List<(long Line, long Column, string Message)> _errors = [];

    /// <summary>Events, not a tree: the nesting of the input cannot exhaust the stack.</summary>
    public IParser Parser { get; } = new YamlEvents(text);

    public string Folder => folder;

    public FolderBounds Bounds => bounds;

    public Texts Texts => texts;

    /// <summary>Lines and columns from 1, in reading order.</summary>
    public IEnumerable<(long Line, long Column, string Message)> Errors => _errors.OrderBy(e => e.Line).ThenBy(e => e.Column);

    /// <param name="key">Of the string table, after <c>config.error.</c>.</param>
    public void Error(Mark at, string key, params ReadOnlySpan<object?> arguments) => _errors.Add((at.Line, at.Column, texts.Format($"config.error.{key}", arguments)));

    /// <summary>Says that something else is needed here, and passes over what is there.</summary>
    public void Refuse(string key, params ReadOnlySpan<object?> arguments)
    {
        Parser.Accept<ParsingEvent>(out var there);
        if (there is AnchorAlias alias)
        {
            Error(alias.Start, "alias", alias.Value.Value);
        }
        else
        {
            Error(there?.Start ?? Mark.Empty, key, arguments);
        }

        Parser.SkipThisAndNestedEvents();
    }

    /// <summary>Says that a word is none of those that can stand there.</summary>
    /// <param name="kind">Of the message.</param>
    /// <param name="offer">Whether to list all where none is near.</param>
    public void Unknown(Mark at, string kind, string word, IReadOnlyList<string> known, bool offer)
    {
        if (NearestWord.Of(word, known) is { } nearest)
        {
            Error(at, $"{kind}.near", word, nearest);
        }
        else if (offer)
        {
            Error(at, $"{kind}.list", word, string.Join(", ", known));
        }
        else
        {
            Error(at, kind, word);
        }
    }
}
