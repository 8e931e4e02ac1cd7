using System.Text;

namespace TransCheck.Evaluation.Shapes;

/// <summary>A shape of input that grows.</summary>
/// <param name="Extension">Of the files: <c>txt</c>, <c>md</c> or <c>html</c>.</param>
/// <param name="Source">The English text of a length.</param>
/// <param name="Target">The Turkish text of a length.</param>
internal sealed record Shape(string Name, string Extension, Func<int, string> Source, Func<int, string> Target)
{
    private const string EnglishLead = "The ministry published a report on the economy of the region, which was read by many people in the city.";
    private const string TurkishLead = "Bakanlık bölgenin ekonomisi hakkında şehirde birçok kişi tarafından okunan bir rapor yayımladı.";

    /// <summary>The words alone that tell the language: what the start of the command costs.</summary>
    public static Shape Tiny { get; } = new("tiny", "txt", _ => EnglishLead, _ => TurkishLead);

    /// <summary>One piece after the other.</summary>
    /// <param name="english">The piece of a number.</param>
    /// <param name="turkish">Its counterpart; its facts are others, which is the worst case.</param>
    public static Shape Of(string name, string extension, Func<int, string> english, Func<int, string> turkish) =>
        new(name, extension, size => Filled(EnglishLead, "", english, size), size => Filled(TurkishLead, "", turkish, size));

    /// <summary>The same pieces on both sides.</summary>
    public static Shape Same(string name, string extension, string piece) => Of(name, extension, _ => piece, _ => piece);

    /// <summary>As many closings as openings, within one another.</summary>
    public static Shape Nested(string name, string extension, string open, string close) =>
        new(name, extension, size => Nest(EnglishLead, open, close, size), size => Nest(TurkishLead, open, close, size));

    /// <summary>Pieces of the page's head.</summary>
    public static Shape Head(string name, string open, Func<int, string> piece, string close) =>
        new(name, "md", size => Filled("", open, piece, size) + close + EnglishLead, size => Filled("", open, i => piece(i + 1), size) + close + TurkishLead);

    /// <summary>Pieces that one side alone has.</summary>
    public static Shape OneSided(string name, string extension, Func<int, string> piece) =>
        new(name, extension, size => Filled(EnglishLead, "\n\n", piece, size), _ => TurkishLead);

    private static string Filled(string lead, string open, Func<int, string> piece, int size)
    {
        var text = new StringBuilder(lead, size + 1_000).Append(open.Length > 0 ? open : "\n\n");
        for (var i = 0; text.Length < size; i++)
        {
            text.Append(piece(i));
        }

        return text.Append('\n').ToString();
    }

    private static string Nest(string lead, string open, string close, int size)
    {
        var depth = size / (open.Length + close.Length);
        var text = new StringBuilder(lead, size + 1_000).Append("\n\n");
        text.Insert(text.Length, open, depth).Append(lead);
        return text.Insert(text.Length, close, depth).Append('\n').ToString();
    }
}
