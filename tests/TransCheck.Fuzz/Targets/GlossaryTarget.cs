using TransCheck.Articles;
using TransCheck.Checks.Terms;
using TransCheck.Pairing;
using TransCheck.Reading;

namespace TransCheck.Fuzz.Targets;

/// <summary>A glossary is read, and a pair checked with it.</summary>
internal sealed class GlossaryTarget(string name, string extension) : IFuzzTarget
{
    private static readonly ArticlePair Pair = new(
        new PlainTextReader().Read("en/a.txt", "The large language model rose by 22 percent. Muse Spark is a frontier model, he said."),
        Language.English,
        new PlainTextReader().Read("tr/a.txt", "Büyük lisan modeli yüzde 22 arttı. Muse Spark öncü bir model, dedi."),
        Language.Turkish,
        1,
        []);

    public string Name => name;

    public IEnumerable<byte[]> MoreSeeds => extension == ".csv" ? Corpora.Articles(".csv") : [];

    public void Run(byte[] input)
    {
        var text = InputText.Of(input);
        try
        {
            var entries = extension == ".tbx" ? TbxReader.Read("terms.tbx", text) : GlossaryTable.Read($"terms{extension}", text, extension == ".tsv" ? '\t' : null, Language.English);
            TransChecker.Check(Pair, TransCheckOptions.Default with { Glossary = new Glossary(entries) });
        }
        catch (GlossaryException)
        {
            // No glossary, and the line is named.
        }
    }
}
