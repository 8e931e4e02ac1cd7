using System.Runtime.CompilerServices;
using TransCheck.Articles;

namespace TransCheck.Linguistics;

/// <summary>Works something out of a word form once, and keeps it with the form. Static, as there is one for the whole run.</summary>
/// <param name="analyse">Must depend on the folded text alone, and never give null for a class.</param>
internal sealed class FormNote<T>(Func<string, T> analyse)
{
    private readonly int _kind = WordForm.NewKind();

    public T Of(WordForm form)
    {
        if (form.Note(_kind) is { } known)
        {
            // No other note has this kind.
            return typeof(T).IsValueType ? Unsafe.As<Entry>(known).Value : Unsafe.As<object, T>(ref known);
        }

        var value = analyse(form.Text);
        form.Keep(_kind, typeof(T).IsValueType ? new Entry(value) : value!);
        return value;
    }

    private sealed record Entry(T Value);
}

/// <summary>A <see cref="FormNote{T}"/> of what also depends on a table, of which a run has one, mostly: the form keeps what the table said that was asked last.</summary>
/// <param name="analyse">Must depend on the table and the folded text alone.</param>
internal sealed class FormNote<TTable, T>(Func<TTable, string, T> analyse)
    where TTable : class
{
    private readonly int _kind = WordForm.NewKind();

    public T Of(WordForm form, TTable table)
    {
        if (form.Note(_kind) is { } known && Unsafe.As<Entry>(known) is var entry && ReferenceEquals(entry.Table, table))
        {
            return entry.Value;
        }

        var value = analyse(table, form.Text);
        form.Keep(_kind, new Entry(table, value));
        return value;
    }

    private sealed record Entry(TTable Table, T Value);
}
