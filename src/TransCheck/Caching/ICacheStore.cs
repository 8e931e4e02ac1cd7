namespace TransCheck.Caching;

/// <summary>Keeps bytes under keys from run to run. It may forget anything at any time, and must never give other bytes than those that were kept. Used by several threads at once.</summary>
public interface ICacheStore
{
    /// <param name="key">As long as <see cref="CacheKey.Length"/>.</param>
    /// <returns>Null for what is not known.</returns>
    byte[]? Find(ReadOnlySpan<byte> key);

    /// <param name="key">As long as <see cref="CacheKey.Length"/>.</param>
    /// <param name="value">Not to be changed by the caller any more.</param>
    void Keep(ReadOnlySpan<byte> key, byte[] value);
}
