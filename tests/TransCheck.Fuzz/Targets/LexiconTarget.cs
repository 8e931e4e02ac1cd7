using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Fuzz.Oracles;
using TransCheck.Linguistics;
using TransCheck.Reading;

namespace TransCheck.Fuzz.Targets;

/// <summary>A lexicon file is read, used, and written so that it can be read again.</summary>
internal sealed class LexiconTarget : IFuzzTarget
{
    private static readonly Document Source = Segmenter.Segment(new PlainTextReader().Read("en.txt", "The ship carries passengers. The harbour is old."), Language.English);
    private static readonly Document Target = Segmenter.Segment(new PlainTextReader().Read("tr.txt", "Gemi yolcu taşıyor. Liman eski."), Language.Turkish);

    public string Name => "lexicon";

    public IEnumerable<byte[]> MoreSeeds
    {
        get
        {
            var learned = LexiconLearner.Learn([("The ship carries passengers", "Gemi yolcu taşıyor"), ("The old ship", "Eski gemi"), ("The harbour is old", "Liman eski"), ("passengers", "yolcular")], new LexiconLearnerOptions());
            yield return Written(learned);
        }
    }

    public void Run(byte[] input)
    {
        try
        {
            var lexicon = LexiconFile.Read(new MemoryStream(input));
            SentenceAligner.Align(Source, Target, lexicon);
            var again = LexiconFile.Read(new MemoryStream(Written(lexicon)));
            OracleException.Unless(again.EnglishStems.Count == lexicon.EnglishStems.Count && again.TurkishStems.Count == lexicon.TurkishStems.Count, "a lexicon is read otherwise than it was written");
        }
        catch (InvalidDataException)
        {
            // No lexicon.
        }
    }

    private static byte[] Written(Lexicon lexicon)
    {
        using var stream = new MemoryStream();
        LexiconFile.Write(lexicon, stream);
        return stream.ToArray();
    }
}
