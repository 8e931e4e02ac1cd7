using System.Collections.Immutable;

namespace TransCheck.Review.Editing;

/// <summary>An edit was refused, and nothing was written.</summary>
public sealed class EditRefusedException : Exception
{
    public EditRefusedException()
        : this("")
    {
    }

    public EditRefusedException(string key)
        : this(key, [])
    {
    }

    public EditRefusedException(string key, Exception inner)
        : base(key, inner) => Key = key;

    /// <param name="key">Of the string table.</param>
    /// <param name="arguments">Fill its holes.</param>
    public EditRefusedException(string key, params ReadOnlySpan<object> arguments)
        : base(key) => (Key, Arguments) = (key, [.. arguments]);

    public string Key { get; }

    public ImmutableArray<object> Arguments { get; } = [];

    /// <summary>The file is another than the one that the author saw.</summary>
    public bool IsConflict => Key is "desk.edit.changed";
}
