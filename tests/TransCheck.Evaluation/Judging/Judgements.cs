using TransCheck.Linguistics;

namespace TransCheck.Evaluation.Judging;

/// <summary>What an editor says of a finding.</summary>
internal enum Verdict
{
    /// <summary>The difference is there, and worth seeing.</summary>
    Right,

    /// <summary>True, but nobody wants to hear of it.</summary>
    Useless,

    /// <summary>Something is wrong there, but not what the finding says.</summary>
    WrongName,

    Wrong,
}

internal sealed record Judgement(string Fingerprint, string Check, Verdict Verdict, string Cause);

/// <summary>The verdicts of <c>corpora/judged</c>: one file a collection, none of whose sentences they hold.</summary>
internal sealed class Judgements
{
    private static readonly string[] Columns = ["fingerprint", "check", "verdict", "cause"];
    private readonly Dictionary<string, Dictionary<string, Judgement>> _byCollection = new(StringComparer.Ordinal);

    private Judgements()
    {
    }

    public IReadOnlyDictionary<string, Dictionary<string, Judgement>> ByCollection => _byCollection;

    public static Judgements Read(string folder)
    {
        var judgements = new Judgements();
        foreach (var file in Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            using var reader = File.OpenText(file);
            judgements._byCollection[Path.GetFileNameWithoutExtension(file)] = ResourceTable.Read(file, reader, Columns)
                .ToDictionary(r => r[0], r => new Judgement(r[0], r[1], Parse(r[2]), r[3]), StringComparer.Ordinal);
        }

        return judgements;
    }

    /// <returns>Null for a finding that nobody judged.</returns>
    public bool? Of(string collection, string fingerprint) =>
        _byCollection.GetValueOrDefault(collection)?.GetValueOrDefault(fingerprint) is { } judgement ? judgement.Verdict == Verdict.Right : null;

    private static Verdict Parse(string name) => name switch
    {
        "right" => Verdict.Right,
        "useless" => Verdict.Useless,
        "wrong-name" => Verdict.WrongName,
        "wrong" => Verdict.Wrong,
        _ => throw new InvalidDataException($"{name} is no verdict"),
    };
}
