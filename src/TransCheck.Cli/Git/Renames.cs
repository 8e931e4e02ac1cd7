using System.Text;

namespace TransCheck.Cli.Git;

/// <summary>Tells articles that got another name from those that are gone.</summary>
internal static class Renames
{
    /// <summary>As many comparisons as git makes.</summary>
    private const int Most = 1_000_000;

    /// <param name="gone">Texts whose names are no more.</param>
    /// <param name="added">Texts whose names are new.</param>
    /// <returns>Which of the former are by half one of the latter.</returns>
    public static bool[] Find(IReadOnlyList<byte[]> gone, IReadOnlyList<byte[]> added)
    {
        var found = new bool[gone.Count];
        var texts = added.Select(a => new Lines(Encoding.Latin1.GetString(a))).ToList();
        var same = texts.Select(t => t.Text).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < gone.Count; i++)
        {
            var old = new Lines(Encoding.Latin1.GetString(gone[i]));
            found[i] = same.Contains(old.Text) || ((long)gone.Count * added.Count <= Most && texts.Exists(old.IsHalf));
        }

        return found;
    }

    /// <param name="text">A character for each byte.</param>
    private sealed class Lines(string text)
    {
        private readonly Lazy<Dictionary<string, int>> _counts = new(() => text.Split('\n').CountBy(l => l, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));

        public string Text => text;

        /// <summary>Whether the lines in common are half of the longer text, in bytes.</summary>
        public bool IsHalf(Lines other)
        {
            var most = Math.Max(text.Length, other.Text.Length);

            // Two texts have no more in common than the shorter one holds.
            return Math.Min(text.Length, other.Text.Length) * 2 >= most
                && _counts.Value.Sum(l => other._counts.Value.TryGetValue(l.Key, out var count) ? Math.Min(count, l.Value) * (l.Key.Length + 1) : 0) * 2 >= most;
        }
    }
}
