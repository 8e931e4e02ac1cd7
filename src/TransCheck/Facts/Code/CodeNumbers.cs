using System.Globalization;
using TransCheck.Alignment;
using TransCheck.Facts.Matching;

namespace TransCheck.Facts.Code;

/// <summary>A number that one language sets as text, the other within a formula or code: <c>from 1 to <i>n</i></c> and <c>1 \leq n</c>.</summary>
internal static class CodeNumbers
{
    // Longer digits are keys.
    private const int MostDigits = 18;

    /// <summary>Gives the facts without partner that code of the other side states itself for one: code that stands on both sides states the same on both.</summary>
    public static void Answer(List<Atom> atoms, DocumentFacts facts, SegmentRange range, DocumentFacts other, SegmentRange counterpart)
    {
        HashSet<decimal>? numbers = null;
        foreach (var atom in atoms)
        {
            if (atom.Mate is null && atom.IsAmount && (numbers ??= Numbers(other, counterpart, facts, range)).Contains(atom.Amount))
            {
                atom.Mate = atom;
            }
        }
    }

    private static HashSet<decimal> Numbers(DocumentFacts facts, SegmentRange range, DocumentFacts other, SegmentRange counterpart)
    {
        var numbers = new HashSet<decimal>();
        HashSet<FactValue>? known = null;
        foreach (var code in Codes(facts, range))
        {
            if (!(known ??= [.. Codes(other, counterpart)]).Contains(code))
            {
                Add(code.ToString(), numbers);
            }
        }

        return numbers;
    }

    private static IEnumerable<FactValue> Codes(DocumentFacts facts, SegmentRange range) =>
        Enumerable.Range(range.Start, range.Count).SelectMany(s => facts.BySegment[s]).Where(m => m.Kind == FactKind.Code).Select(m => m.Value);

    private static void Add(string code, HashSet<decimal> numbers)
    {
        for (var i = 0; i < code.Length; i++)
        {
            var start = i;
            while (i < code.Length && (char.IsAsciiDigit(code[i]) || (i > start && code[i] == '.' && i + 1 < code.Length && char.IsAsciiDigit(code[i + 1]))))
            {
                i++;
            }

            if (i > start && i - start <= MostDigits && decimal.TryParse(code.AsSpan(start, i - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                numbers.Add(number);
            }
        }
    }
}
