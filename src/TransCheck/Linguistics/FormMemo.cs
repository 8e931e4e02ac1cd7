namespace TransCheck.Linguistics;

/// <summary>
/// Remembers what a pure function says of the word forms met last. A few thousand forms make up nearly all of running text, so that what is
/// worked out of a form's letters is worked out once for a run. Of fixed size: a form takes the place of one with the same slot. Safe to share between threads.
/// </summary>
/// <param name="analyse">Must depend on the form alone.</param>
internal sealed class FormMemo<T>(Func<string, T> analyse)
{
    private const int Slots = 1 << 15;

    private readonly Entry?[] _slots = new Entry?[Slots];

    public T Of(string form)
    {
        ref var slot = ref _slots[Slot(form)];
        return slot is { } known && string.Equals(known.Form, form, StringComparison.Ordinal) ? known.Value : (slot = new Entry(form, analyse(form))).Value;
    }

    public T Of(ReadOnlySpan<char> form)
    {
        var slot = _slots[Slot(form)];
        return slot is not null && form.SequenceEqual(slot.Form) ? slot.Value : Of(form.ToString());
    }

    /// <summary>FNV-1a; need not resist anyone, as a collision only costs the work again.</summary>
    private static int Slot(ReadOnlySpan<char> form)
    {
        var hash = 2166136261u;
        foreach (var c in form)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (int)(hash ^ (hash >> 15)) & (Slots - 1);
    }

    /// <summary>Read and written as a whole, so that no thread sees the form of one and the value of another.</summary>
    private sealed record Entry(string Form, T Value);
}
