using System.Diagnostics.CodeAnalysis;

namespace TransCheck.Articles;

/// <summary>
/// The letters of a word, folded, with what has been worked out of them so far. Tokens that are written alike share one, mostly: a few thousand forms make up
/// nearly all of running text, so that what depends on a form's letters alone is worked out once for a run. Safe to share between threads.
/// </summary>
public sealed class WordForm : IEquatable<WordForm>
{
    private static int _kinds;

    /// <summary>By kind of note. Only grows; a note that two threads write at once is worked out once more.</summary>
    private object?[] _notes = [];

    /// <summary>A bit for each of the first kinds of note that have nothing to say, which is what most of them find: it stands where the form itself is.</summary>
    private ulong _silent;

    internal WordForm(string text) => Text = text;

    public string Text { get; }

    /// <summary>The number of another kind of note, for the whole run.</summary>
    internal static int NewKind() => Interlocked.Increment(ref _kinds) - 1;

    /// <summary>Is it known that the kind of note has nothing to say?</summary>
    internal bool IsSilent(int kind) => kind < 64 && ((_silent >> kind) & 1) != 0;

    /// <returns>False for a kind beyond those that have a bit.</returns>
    internal bool TrySilence(int kind)
    {
        if (kind < 64)
        {
            Interlocked.Or(ref _silent, 1UL << kind);
        }

        return kind < 64;
    }

    internal object? Note(int kind) => _notes is var notes && (uint)kind < (uint)notes.Length ? notes[kind] : null;

    internal void Keep(int kind, object note)
    {
        var notes = _notes;
        if (kind >= notes.Length)
        {
            Array.Resize(ref notes, Math.Max(kind + 1, Volatile.Read(ref _kinds)));
        }

        notes[kind] = note;
        _notes = notes;
    }

    public bool Equals([NotNullWhen(true)] WordForm? other) => ReferenceEquals(this, other) || string.Equals(Text, other?.Text, StringComparison.Ordinal);

    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as WordForm);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    public override string ToString() => Text;
}
