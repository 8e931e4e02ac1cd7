using System.Collections.Immutable;

namespace TransCheck.Evaluation.Detection;

internal enum DetectorClass
{
    Turkish,
    English,
    Other,
}

/// <summary>Sentences of one language, in the order of their articles.</summary>
/// <param name="Name">The file name without its ending: <c>tur</c>, <c>aze-Latn</c>.</param>
internal sealed record LanguageSamples(string Name, ImmutableArray<string> Sentences)
{
    public DetectorClass Class => Name switch
    {
        "tur" => DetectorClass.Turkish,
        "eng" => DetectorClass.English,
        _ => DetectorClass.Other,
    };

    /// <summary>Reads a folder of <c>LANGUAGE.txt</c> files, one sentence a line; <c>tur</c> and <c>eng</c> must be among them.</summary>
    public static ImmutableArray<LanguageSamples> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(file => new LanguageSamples(
                Path.GetFileNameWithoutExtension(file),
                [.. File.ReadLines(file).Where(line => !string.IsNullOrWhiteSpace(line))])),
    ];

    public LanguageSamples Half(bool second)
    {
        var middle = Sentences.Length / 2;
        return this with { Sentences = second ? Sentences[middle..] : Sentences[..middle] };
    }
}
