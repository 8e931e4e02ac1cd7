namespace TransCheck.Evaluation;

/// <summary>Reads English and Turkish sentences that render each other.</summary>
internal static class ParallelFile
{
    /// <summary>
    /// A file of <c>English TAB Turkish</c>; or one whose first line names columns: <c>sent_id, lang, text</c> (two rows a sentence),
    /// or <c>en_question, tr_question, en_answer, tr_answer</c>.
    /// </summary>
    public static List<(string English, string Turkish)> Read(string path)
    {
        var rows = File.ReadLines(path).Select(line => line.Split('\t')).ToList();
        var header = rows[0].ToList();
        var pairs = new List<(string English, string Turkish)>();
        if (header.Contains("sent_id", StringComparer.Ordinal))
        {
            var (id, language, text) = (header.IndexOf("sent_id"), header.IndexOf("lang"), header.IndexOf("text"));
            foreach (var sentence in rows.Skip(1).GroupBy(r => r[id], StringComparer.Ordinal))
            {
                var english = sentence.FirstOrDefault(r => string.Equals(r[language], "en", StringComparison.Ordinal));
                var turkish = sentence.FirstOrDefault(r => string.Equals(r[language], "tr", StringComparison.Ordinal));
                if (english is not null && turkish is not null)
                {
                    pairs.Add((english[text], turkish[text]));
                }
            }
        }
        else if (header.Contains("en_question", StringComparer.Ordinal))
        {
            foreach (var row in rows.Skip(1))
            {
                pairs.Add((row[header.IndexOf("en_question")], row[header.IndexOf("tr_question")]));
                pairs.Add((row[header.IndexOf("en_answer")], row[header.IndexOf("tr_answer")]));
            }
        }
        else
        {
            pairs.AddRange(rows.Where(r => r.Length == 2).Select(r => (r[0], r[1])));
        }

        return pairs;
    }
}
