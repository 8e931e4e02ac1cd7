using System.Runtime.CompilerServices;
using TransCheck.Articles;

namespace TransCheck.Linguistics;

/// <summary>Works something out of a word form once, and keeps it with the form. Static, as there is one for the whole run.</summary>
/// <param name="analyse">Must depend on the folded text alone, and never give null for a class.</param>
/// <param name="nothing">What is said of most forms: of a class, this very object.</param>
internal sealed class FormNote<T>(Func<string, T> analyse, T nothing = default!)
{
    private readonly int _kind = WordForm.NewKind();
    private readonly Entry _nothing = new(nothing);

    public T Of(WordForm form)
    {
        if (form.IsSilent(_kind))
        {
            return nothing;
        }

        if (form.Note(_kind) is { } known)
        {
            // No other note has this kind.
            return typeof(T).IsValueType ? Unsafe.As<Entry>(known).Value : Unsafe.As<object, T>(ref known);
        }

        var value = analyse(form.Text);
        var silent = typeof(T).IsValueType ? EqualityComparer<T>.Default.Equals(value, nothing) : ReferenceEquals(value, nothing);
        if (!silent || !form.TrySilence(_kind))
        {
            form.Keep(_kind, !typeof(T).IsValueType ? value! : silent ? _nothing : new Entry(value));
        }

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

    /// <summary>As in <see cref="FormNote{T}"/>.</summary>
    private Entry? _nothing;

    public T Of(WordForm form, TTable table)
    {
        if (form.Note(_kind) is { } known && Unsafe.As<Entry>(known) is var entry && ReferenceEquals(entry.Table, table))
        {
            return entry.Value;
        }

        var value = analyse(table, form.Text);
        form.Keep(_kind, EqualityComparer<T>.Default.Equals(value, default) ? Nothing(table) : new Entry(table, value));
        return value;
    }

    private Entry Nothing(TTable table) => _nothing is { } known && ReferenceEquals(known.Table, table) ? known : _nothing = new Entry(table, default!);

    private sealed record Entry(TTable Table, T Value);
}
