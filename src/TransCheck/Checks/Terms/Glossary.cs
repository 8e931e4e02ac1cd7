using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Reading;

namespace TransCheck.Checks.Terms;

/// <summary>The terms that a translation must keep to, from one or several files (<c>docs/glossary.md</c>). Immutable.</summary>
public sealed class Glossary
{
    private readonly Lazy<GlossaryIndex> _fromEnglish;
    private readonly Lazy<GlossaryIndex> _fromTurkish;

    public Glossary(IEnumerable<GlossaryEntry> entries)
    {
        Entries = [.. entries];
        _fromEnglish = new(() => new GlossaryIndex(Entries, Language.English));
        _fromTurkish = new(() => new GlossaryIndex(Entries, Language.Turkish));
    }

    public ImmutableArray<GlossaryEntry> Entries { get; }

    /// <param name="paths">CSV, TSV and TBX files, told apart by their names.</param>
    /// <param name="sourceLanguage">What the columns <c>source</c> and <c>target</c> of a table mean.</param>
    /// <exception cref="GlossaryException">A file cannot be read, is no glossary, or has a mistake in it.</exception>
    public static Glossary Read(IEnumerable<string> paths, Language sourceLanguage) => new(paths.SelectMany(path => ReadFile(path, sourceLanguage)));

    internal GlossaryIndex For(Language source) => (source == Language.Turkish ? _fromTurkish : _fromEnglish).Value;

    private static List<GlossaryEntry> ReadFile(string path, Language sourceLanguage)
    {
        var entries = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".CSV" => GlossaryTable.Read(path, Load(path), null, sourceLanguage),
            ".TSV" or ".TAB" => GlossaryTable.Read(path, Load(path), '\t', sourceLanguage),
            ".TBX" or ".XML" => TbxReader.Read(path, Load(path)),
            _ => throw new GlossaryException("glossary.format", [path]),
        };
        return entries.Count > 0 ? entries : throw new GlossaryException("glossary.empty", [path]);
    }

    private static string Load(string path)
    {
        try
        {
            return TextDecoder.Decode(InputFile.Read(path, ReadLimits.Glossary));
        }
        catch (UnreadableArticleException e)
        {
            // For each cause there is a message that names the file: glossary.encoding, glossary.not-a-file, glossary.too-large.
            throw new GlossaryException($"glossary.{e.Cause["read.".Length..]}", [path, .. e.Arguments], e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GlossaryException("glossary.unreadable", [path, SystemFailure.Cause(e)], e);
        }
    }
}
